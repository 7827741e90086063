import { ScrollView, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Art } from '@fanqu/shared/stage/art';
import { SpriteImage } from '@fanqu/shared/stage/sprite-image';
import type { Winnable } from './judge';
import { usePlayWords } from './words';

const MOST = 12;
/** Few left is worth saying; many is noise. */
const FEW = 99;

export function Prizes({ prizes, art }: { prizes: readonly Winnable[]; art: Art }): ReactNode {
  const words = usePlayWords();
  if (prizes.length === 0) return null;
  return (
    <ScrollView className="prizes" scrollX enhanced showScrollbar={false} ariaLabel={words.winnable}>
      <View className="prizes__row">
        {prizes.slice(0, MOST).map((prize) => (
          <View className="prizes__one" key={prize.words}>
            <SpriteImage art={art} name={prize.sprite} size={44} />
            <Text className="prizes__name">{prize.words}</Text>
            {prize.left !== null && prize.left <= FEW && <Text className="prizes__left">{words.left(prize.left)}</Text>}
          </View>
        ))}
      </View>
    </ScrollView>
  );
}
