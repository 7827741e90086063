import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BindResult } from '@fanqu/shared/api/card';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { goBack } from '../../ui/Page';
import { Sprite } from '../../ui/Sprite';
import { ByNumber } from './ByNumber';
import { Consent } from './Consent';
import { PhoneButton } from './PhoneButton';

/** Two ways in, one line to agree to, and always a way out. */
export function Bind({ onDone }: { onDone: (result: BindResult) => void }) {
  const { card } = useWords();
  const [way, setWay] = useState<'phone' | 'number'>('phone');
  const [agreed, setAgreed] = useState(false);
  const other = way === 'phone' ? 'number' : 'phone';
  return (
    <View className="bind">
      {way === 'phone' && <Gains />}
      {way === 'number' ? (
        <ByNumber agreed={agreed} onDone={onDone} consent={<Consent agreed={agreed} onChange={setAgreed} />} />
      ) : (
        <>
          <Consent agreed={agreed} onChange={setAgreed} />
          <PhoneButton agreed={agreed} onDone={onDone} />
        </>
      )}
      <Button kind="soft" className="bind__second" onClick={() => setWay(other)}>
        {way === 'phone' ? card.byNumber : card.usePhone}
      </Button>
      <Button kind="plain" onClick={goBack}>
        {card.later}
      </Button>
    </View>
  );
}

function Gains() {
  const { card } = useWords();
  return (
    <View className="gains">
      <Sprite name="credit-card" size={88} />
      <View className="gains__title">{card.leadTitle}</View>
      {card.gains.map((gain) => (
        <View key={gain} className="gains__one">
          <View className="gains__tick">
            <Icon name="check" size={16} />
          </View>
          <View>{gain}</View>
        </View>
      ))}
    </View>
  );
}
