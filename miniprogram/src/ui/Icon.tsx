import { View } from '@tarojs/components';
import './icon.scss';

export type IconName =
  | 'back'
  | 'next'
  | 'close'
  | 'check'
  | 'shield'
  | 'history'
  | 'gift'
  | 'user'
  | 'card'
  | 'dice'
  | 'language'
  | 'motion'
  | 'book'
  | 'refresh'
  | 'copy'
  | 'pin'
  | 'pencil'
  | 'home';

/** A stroke icon in the colour of the text around it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: 16 | 20 | 24 }) {
  return <View className={`icon icon--${name} icon--${size}`} />;
}
