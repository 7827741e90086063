import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon';
import { goBack } from '../ui/Page';
import type { Flow } from './flow';
import type { FlowState } from './flow-state';
import { placeOf } from './place';
import { usePlayWords } from './words';

interface CornersProps {
  readonly flow: Flow;
  readonly state: FlowState;
}

/** One way out at a time: back on the left before and after a play, pause or close on the right during it. */
export function Corners({ flow, state }: CornersProps): ReactNode {
  const words = usePlayWords();
  const { width, barTop, bar, safe } = placeOf();
  if (state.step === 'counting' || state.step === 'settling') return null;
  if (state.step !== 'playing') {
    const top = `${barTop + (bar - 40) / 2}px`;
    return (
      <View className="corner corner--left" style={{ top }} ariaRole="button" ariaLabel={words.back} onClick={goBack}>
        <Icon name="back" size={24} />
      </View>
    );
  }
  const style = { top: `${Math.round(((safe.top + 24) * width) / 320 - 20)}px` };
  if (flow.run === null) {
    return (
      <View className="corner corner--right" style={style} ariaRole="button" ariaLabel={words.close} onClick={goBack}>
        <Icon name="close" size={20} />
      </View>
    );
  }
  return (
    <View
      className="corner corner--right"
      style={style}
      ariaRole="button"
      ariaLabel={words.pause}
      onClick={() => flow.pause()}
    >
      <View className="corner__bars" />
    </View>
  );
}
