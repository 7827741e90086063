import type { BindByPhone, BindResult } from '@fanqu/shared/api/card';
import { newKey } from '../../api/key';
import { request } from '../../api/request';
import { sandboxPhoneCode } from '../../api/wechat-code';
import { useSession } from '../../store/session';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/Toast';
import { useAction } from '../../ui/use-action';

interface Props {
  agreed: boolean;
  onDone: (result: BindResult) => void;
}

/** WeChat's own phone button in the mini-program; its stand-in on h5. Before the tick it only points at the tick. */
export function PhoneButton({ agreed, onDone }: Props) {
  const { card } = useWords();
  const { busy, run } = useAction();
  const consentVersion = useSession((state) => state.brand?.privacyVersion ?? '');

  // A phone code works once, so each code is an intent of its own.
  const bind = async (code: string): Promise<void> => {
    const body: BindByPhone = { code, consentVersion, key: newKey() };
    onDone(await request<BindResult>('POST', '/api/m/card/phone', body));
  };
  if (!agreed) return <Button onClick={() => toast(card.consentFirst)}>{card.byPhone}</Button>;
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Button busy={busy} onClick={() => void run(async () => bind(await sandboxPhoneCode()))}>
        {card.byPhone}
      </Button>
    );
  }
  return (
    <Button
      busy={busy}
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => (detail.code ? void run(() => bind(detail.code ?? '')) : toast(card.refused))}
    >
      {card.byPhone}
    </Button>
  );
}
