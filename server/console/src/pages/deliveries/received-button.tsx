import type { DeliveryRow } from '@fanqu/shared/api/prize';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useConfirm } from '../../ui/confirm';

export function ReceivedButton({ row }: { row: DeliveryRow }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const receive = useWrite<string, unknown>({
    send: (winId, key) => request('POST', `deliveries/${winId}/received`, { body: {}, key }),
    stale: [['deliveries']],
  });
  const ask = () =>
    confirm({
      title: t('deliveries.receivedTitle'),
      lines: [t('deliveries.receivedText', { prize: row.prize.name })],
      yes: t('deliveries.received'),
      run: () => receive.write(row.winId),
    });
  return (
    <Button type="link" loading={receive.busy} onClick={ask}>
      {t('deliveries.received')}
    </Button>
  );
}
