import { View } from '@tarojs/components';
import './segments.scss';

interface Props<Key extends string> {
  /** In order: what is chosen by, and what is read. */
  of: readonly (readonly [key: Key, text: string])[];
  chosen: Key;
  onChoose: (key: Key) => void;
}

export function Segments<Key extends string>({ of, chosen, onChoose }: Props<Key>) {
  return (
    <View className="segments" ariaRole="tablist">
      {of.map(([key, text]) => (
        <View
          key={key}
          className={key === chosen ? 'segments__one segments__one--on' : 'segments__one'}
          onClick={() => onChoose(key)}
          ariaRole="tab"
          aria-selected={key === chosen}
        >
          {text}
        </View>
      ))}
    </View>
  );
}
