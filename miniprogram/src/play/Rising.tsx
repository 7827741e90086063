import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState, type ReactNode } from 'react';
import { lift } from './lift';

let sheets = 0;

/** A sheet at the foot of the room. The room moves up by as much as the sheet is high, so that nothing is hidden. */
export function Rising({ children, label }: { children: ReactNode; label: string }): ReactNode {
  const [id] = useState(() => `rising-${++sheets}`);
  useEffect(() => {
    const measure = (): void => {
      Taro.createSelectorQuery()
        .select(`.${id}`)
        .boundingClientRect()
        .exec((boxes: ({ height: number } | null)[]) => lift.to(boxes[0]?.height ?? 0));
    };
    measure();
    const later = setTimeout(measure, 120);
    return () => {
      clearTimeout(later);
      lift.to(0);
    };
  }, [id]);
  return (
    <View className="rising">
      <View className={`fq-card rising__card ${id}`} ariaRole="dialog" ariaLabel={label}>
        {children}
      </View>
    </View>
  );
}
