import { Image } from '@tarojs/components';
import Taro from '@tarojs/taro';
import './sprite.scss';
import { sprites } from '../assets/made/sprites';

interface Props {
  /** Name of a Fluent Emoji. One we do not carry becomes a present: it always means something good. */
  name: string | null;
  /** Points, at 375 wide. */
  size: number;
  className?: string;
}

export function Sprite({ name, size, className }: Props) {
  const side = Taro.pxTransform(size);
  const address = (name === null ? undefined : sprites[name]) ?? sprites['wrapped-gift'] ?? '';
  return (
    <Image
      className={`sprite ${className ?? ''}`}
      src={address}
      style={{ width: side, height: side }}
      mode="scaleToFill"
    />
  );
}
