import { View } from '@tarojs/components';
import './toggle.scss';

interface Props {
  on: boolean;
  label: string;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

export function Toggle({ on, label, disabled = false, onChange }: Props) {
  const looks = ['toggle', on && 'toggle--on', disabled && 'toggle--fixed'].filter(Boolean).join(' ');
  return (
    <View
      className={looks}
      onClick={() => disabled || onChange(!on)}
      ariaRole="switch"
      ariaLabel={label}
      aria-checked={on}
    >
      <View className="toggle__knob" />
    </View>
  );
}
