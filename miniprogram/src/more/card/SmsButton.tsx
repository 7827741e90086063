import { useState } from 'react';
import type { SendCardSms, SmsSent } from '@fanqu/shared/api/card';
import { request } from '../../api/request';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/Toast';
import { useAction } from '../../ui/use-action';
import { useCountdown } from '../../ui/use-countdown';

/** Sends a code to the phone that the card was opened with, and waits before it may be sent again. */
export function SmsButton({ cardNo }: { cardNo: string }) {
  const { card } = useWords();
  const { busy, run } = useAction();
  const [againAt, setAgainAt] = useState<number | null>(null);
  const seconds = useCountdown(againAt);

  const sendCode = async (): Promise<void> => {
    const body: SendCardSms = { cardNo };
    const sent = await request<SmsSent>('POST', '/api/m/card/sms', body);
    setAgainAt(Date.now() + sent.resendAfterMs);
    toast(card.sentTo(sent.phone));
  };
  return (
    <Button
      kind="soft"
      size="small"
      busy={busy}
      disabled={cardNo === '' || seconds > 0}
      onClick={() => void run(sendCode)}
    >
      {seconds > 0 ? card.resend(seconds) : card.sendSms}
    </Button>
  );
}
