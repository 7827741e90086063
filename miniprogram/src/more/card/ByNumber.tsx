import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import type { BindByNumber, BindResult } from '@fanqu/shared/api/card';
import { request } from '../../api/request';
import { useSession } from '../../store/session';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/Toast';
import { useAction } from '../../ui/use-action';
import { useIntent } from '../../ui/use-intent';
import { SmsButton } from './SmsButton';

interface Props {
  agreed: boolean;
  consent: ReactNode;
  onDone: (result: BindResult) => void;
}

export function ByNumber({ agreed, consent, onDone }: Props) {
  const { card } = useWords();
  const { busy, run } = useAction();
  const [cardNo, setCardNo] = useState('');
  const [smsCode, setSmsCode] = useState('');
  const consentVersion = useSession((state) => state.brand?.privacyVersion ?? '');
  const key = useIntent(`${cardNo} ${smsCode}`);

  const bind = async (): Promise<void> => {
    const body: BindByNumber = { cardNo, smsCode, consentVersion, key };
    onDone(await request<BindResult>('POST', '/api/m/card/number', body));
  };
  const tap = (): void => (agreed ? void run(bind) : toast(card.consentFirst));
  return (
    <View className="by-number">
      <Field
        label={card.cardNo}
        hint={card.cardNoHint}
        value={cardNo}
        onInput={(text) => setCardNo(text.replace(/\s/g, ''))}
        most={32}
      />
      <Field
        label={card.smsCode}
        hint={card.smsHint}
        value={smsCode}
        type="number"
        most={6}
        onInput={setSmsCode}
        end={<SmsButton cardNo={cardNo} />}
      />
      {consent}
      <Button busy={busy} disabled={cardNo === '' || smsCode.length < 4} onClick={tap}>
        {card.bind}
      </Button>
    </View>
  );
}
