import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { coverColours } from '../theme/cover-colours';
import { useBrandTheme } from '../theme/use-theme';
import { Sprite } from './Sprite';
import './cover.scss';

interface Props {
  gameId: string;
  sprite: string;
  size: 'wide' | 'half';
  /** Over or paused: the colours step back. */
  quiet?: boolean;
}

/** Sky, a sun, two hills and the room's own thing standing on the near one. */
export function Cover({ gameId, sprite, size, quiet = false }: Props) {
  const brand = useBrandTheme();
  const skin = useMemo(() => coverColours(brand, gameId), [brand, gameId]);
  const sky = { background: `linear-gradient(${skin.skyHigh}, ${skin.skyLow})` };
  return (
    <View className={`cover cover--${size} ${quiet ? 'cover--quiet' : ''}`} style={sky}>
      <View className="cover__sun" />
      <View className="cover__hill cover__hill--far" style={{ background: skin.far }} />
      <View className="cover__hill cover__hill--near" style={{ background: skin.near }} />
      <View className="cover__ground" style={{ background: skin.ground }} />
      <View className="cover__stand">
        <View className="cover__shadow" />
        <Sprite name={sprite} size={size === 'wide' ? 92 : 64} className="cover__sprite" />
      </View>
    </View>
  );
}
