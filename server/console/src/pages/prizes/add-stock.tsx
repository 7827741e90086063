import type { AddStock as AddStockBody, PrizeView } from '@fanqu/shared/api/prize';
import { App, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { Count } from '../../ui/amounts';
import { formatBound, formatCount } from '../../ui/numbers';
import { RefusalNote } from '../../ui/refusal-note';

/** Stock only goes up; what it will then be is said before the button is pressed. */
export function AddStock({ prize, close }: { prize: PrizeView; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [add, setAdd] = useState<number | null>(null);
  const write = useWrite<number, PrizeView>({
    send: (count, key) =>
      request('POST', `prizes/${prize.id}/stock`, { body: { key, add: count } satisfies AddStockBody, key }),
    stale: [['prizes']],
    quiet: true,
    done: () => {
      void message.success(t('stock.done', { name: prize.name }));
      close();
    },
  });
  const left = prize.stockLeft ?? 0;
  return (
    <Modal
      open
      title={t('stock.title', { name: prize.name })}
      onCancel={close}
      onOk={() => add && write.write(add)}
      okText={t('stock.yes')}
      okButtonProps={{ disabled: !add }}
      confirmLoading={write.busy}
    >
      <Form.Item
        layout="vertical"
        label={t('stock.add')}
        extra={t('stock.then', { now: formatBound(left), then: formatCount(left + (add ?? 0)) })}
      >
        <Count autoFocus min={1} value={add} onChange={setAdd} width="100%" />
      </Form.Item>
      <RefusalNote refusal={write.refusal} />
    </Modal>
  );
}
