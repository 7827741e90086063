import type { UnmaskedMember } from '@fanqu/shared/api/member';
import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useMay } from '../../auth/staff';
import { MemoDialog } from '../../ui/memo-dialog';

/** Masked; the whole number is shown for a reason that is recorded, and only until the page is left. */
export function MemberPhone({ id, masked }: { id: string; masked: string | null }) {
  const { t } = useTranslation();
  const mayUnmask = useMay('members.unmask');
  const [asking, setAsking] = useState(false);
  const [whole, setWhole] = useState<string | null>(null);
  const unmask = useWrite<string, UnmaskedMember>({
    send: (reason, key) => request('POST', `members/${id}/unmask`, { body: { reason }, key }),
    quiet: true,
    done: ({ phone }) => {
      setWhole(phone);
      setAsking(false);
    },
  });
  if (masked === null) return <span className="faint">–</span>;
  if (whole) return <Typography.Text copyable>{whole}</Typography.Text>;
  return (
    <>
      <span className="num">{masked}</span>{' '}
      {mayUnmask && (
        <Button type="link" size="small" onClick={() => setAsking(true)}>
          {t('common.unmask')}
        </Button>
      )}
      {asking && (
        <MemoDialog
          title={t('member.unmaskTitle')}
          note={t('member.unmaskNote')}
          label={t('common.reason')}
          yes={t('common.unmask')}
          busy={unmask.busy}
          refusal={unmask.refusal}
          submit={unmask.write}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
