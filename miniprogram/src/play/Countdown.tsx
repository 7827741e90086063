import { View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Sounder } from '@fanqu/shared/stage/sound';
import type { Flow } from './flow';

const BEAT_MS = 620;

/** Only where timing matters. */
export function Countdown({ flow, sound }: { flow: Flow; sound: Sounder }): ReactNode {
  const [count, setCount] = useState(3);
  useEffect(() => {
    if (count === 0) return flow.counted();
    sound.play('count');
    const timer = setTimeout(() => {
      if (count === 1) sound.play('go');
      setCount(count - 1);
    }, BEAT_MS);
    return () => clearTimeout(timer);
  }, [count, flow, sound]);
  if (count === 0) return null;
  return (
    <View className="countdown" ariaRole="timer" ariaLabel={String(count)}>
      <View className="countdown__number" key={count}>
        {count}
      </View>
    </View>
  );
}
