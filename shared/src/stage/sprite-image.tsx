import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { Art } from './art';

interface SpriteImageProps {
  readonly art: Pick<Art, 'place'>;
  readonly name: string;
  /** At 375 wide. */
  readonly size: number;
  readonly className?: string;
  /** Empty when the words beside it say the same. */
  readonly label?: string;
}

/** A sprite as an element: one cell of an atlas, or a picture of its own. */
export function SpriteImage({ art, name, size, className = '', label = '' }: SpriteImageProps): ReactNode {
  const place = art.place(name) ?? art.place('wrapped-gift');
  const side = Taro.pxTransform(size);
  if (place === null) return <View className={className} style={{ width: side, height: side }} />;
  const { src, column, row, columns, rows } = place;
  const picture = {
    position: 'absolute' as const,
    width: Taro.pxTransform(size * columns),
    height: Taro.pxTransform(size * rows),
    left: Taro.pxTransform(-column * size),
    top: Taro.pxTransform(-row * size),
    maxWidth: 'none',
  };
  return (
    <View
      className={className}
      style={{ width: side, height: side, overflow: 'hidden', position: 'relative' }}
      ariaLabel={label}
    >
      <Image src={src} style={picture} mode="scaleToFill" />
    </View>
  );
}
