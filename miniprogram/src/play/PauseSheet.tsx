import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { Sounder } from '@fanqu/shared/stage/sound';
import { ToyButton } from '@fanqu/shared/stage/toy-button';
import { goBack } from '../ui/Page';
import type { Flow } from './flow';
import { usePlayWords } from './words';

export function PauseSheet({ flow, sound }: { flow: Flow; sound: Sounder }): ReactNode {
  const words = usePlayWords();
  const [muted, setMuted] = useState(sound.muted);
  const toggle = (): void => {
    sound.mute(!muted);
    setMuted(!muted);
  };
  return (
    <View className="over-room over-room--veiled" catchMove>
      <View className="fq-card pause" ariaRole="dialog">
        <View className="pause__title">{words.paused}</View>
        <ToyButton onTap={() => flow.resume()}>{words.resume}</ToyButton>
        <ToyButton kind="soft" className="pause__sound" label={muted ? words.soundOff : words.soundOn} onTap={toggle}>
          {muted ? words.soundOff : words.soundOn}
        </ToyButton>
        <ToyButton kind="plain" onTap={goBack}>
          {words.leave}
        </ToyButton>
      </View>
    </View>
  );
}
