import type { RedemptionView } from '@fanqu/shared/api/coupon';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { MemoDialog } from '../../ui/memo-dialog';

export function UndoRedemption({ redemption, close }: { redemption: RedemptionView; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const undo = useWrite<string, RedemptionView>({
    send: (memo, key) => request('POST', `redemptions/${redemption.id}/undo`, { body: { key, memo }, key }),
    stale: [['redemptions']],
    quiet: true,
    done: () => {
      void message.success(t('desk.undoDone'));
      close();
    },
  });
  return (
    <MemoDialog
      danger
      title={t('desk.undoTitle')}
      note={t('desk.undoNote', { name: redemption.coupon.name })}
      label={t('common.reason')}
      yes={t('desk.undo')}
      busy={undo.busy}
      refusal={undo.refusal}
      submit={undo.write}
      close={close}
    />
  );
}
