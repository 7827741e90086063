import { Text, View } from '@tarojs/components';
import { Sprite } from './Sprite';
import { useToast } from './toast-state';
import './toast.scss';

export { toast } from './toast-state';

/** Where toasts appear; every Page has one. */
export function ToastPlace() {
  const shown = useToast((state) => state.shown);
  if (!shown) return null;
  return (
    <View className="toast" key={shown.at} ariaRole="alert">
      {shown.sprite && <Sprite name={shown.sprite} size={24} />}
      <Text className="toast__text">{shown.text}</Text>
    </View>
  );
}
