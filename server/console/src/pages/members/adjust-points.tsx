import type { AdjustPoints as AdjustBody } from '@fanqu/shared/api/points';
import { App, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/refusal';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { MemoDialog } from '../../ui/memo-dialog';
import { formatCount } from '../../ui/numbers';

interface AdjustPointsProps {
  id: string;
  balance: number;
  close: () => void;
}

/** Either sign. What the balance will be is said before the button is pressed. */
export function AdjustPoints({ id, balance, close }: AdjustPointsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [amount, setAmount] = useState<number | null>(null);
  const adjust = useWrite<Omit<AdjustBody, 'key'>, unknown>({
    send: (body, key) => request('POST', `members/${id}/points`, { body: { ...body, key }, key }),
    stale: [['member', id]],
    quiet: true,
    done: () => {
      void message.success(t('points.adjusted'));
      close();
    },
  });
  const then = balance + (amount ?? 0);
  const below = then < 0 ? new Refusal('POINTS_NOT_ENOUGH', t('points.below', { missing: formatCount(-then) })) : null;
  return (
    <MemoDialog
      title={t('points.adjust')}
      note={t('points.adjustNote')}
      label={t('common.reason')}
      yes={t('points.adjustYes')}
      busy={adjust.busy}
      refusal={below ?? adjust.refusal}
      submit={(memo) => amount && !below && adjust.write({ amount, memo })}
      close={close}
    >
      <Form.Item
        layout="vertical"
        label={t('points.amount')}
        extra={t('points.then', { now: formatCount(balance), then: formatCount(then) })}
      >
        <InputNumber<number>
          precision={0}
          min={-10_000_000}
          max={10_000_000}
          value={amount}
          onChange={setAmount}
          placeholder="+100 / -100"
          style={{ width: '100%' }}
        />
      </Form.Item>
    </MemoDialog>
  );
}
