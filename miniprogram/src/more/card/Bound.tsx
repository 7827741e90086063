import { View } from '@tarojs/components';
import type { CardView } from '@fanqu/shared/api/card';
import { useWords } from '../../text/use-words';
import { Icon } from '../../ui/Icon';
import { LevelCard } from '../../ui/LevelCard';
import { List } from '../../ui/List';

export function Bound({ card }: { card: CardView }) {
  const { level, card: words, common } = useWords();
  const benefits = card.level.benefits.length > 0 ? card.level.benefits : [level.benefitsNone];
  return (
    <View>
      <LevelCard card={card} />
      <List heading={level.benefits(card.level.name)}>
        <View className="benefits">
          {benefits.map((benefit) => (
            <View key={benefit} className="benefits__one">
              <Icon name="check" />
              <View>{benefit}</View>
            </View>
          ))}
        </View>
      </List>
      <List heading={words.growthTitle}>
        <View className="growth">
          <View className="growth__value">{card.growth}</View>
          <View className="growth__text">{words.growthText}</View>
        </View>
      </List>
      <View className="card__note">{words.boundAt(common.monthDay(card.boundAt))}</View>
    </View>
  );
}
