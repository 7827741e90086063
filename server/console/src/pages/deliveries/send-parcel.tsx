import type { DeliveryRow, SendDelivery } from '@fanqu/shared/api/prize';
import { App, AutoComplete, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { Field, FaultsOf } from '../../ui/faults';
import { RefusalNote } from '../../ui/refusal-note';
import { DeliveryAddress } from './delivery-address';

const CARRIERS = ['顺丰速运', '中通快递', '圆通速递', '韵达快递', '申通快递', '京东物流', '中国邮政'];
const LAST_CARRIER = 'fanqu.console.carrier';

export function SendParcel({ row, close }: { row: DeliveryRow; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [body, setBody] = useState<SendDelivery>({ carrier: localStorage.getItem(LAST_CARRIER) ?? '', trackingNo: '' });
  const send = useWrite<SendDelivery, unknown>({
    send: (given, key) => request('POST', `deliveries/${row.winId}/send`, { body: given, key }),
    stale: [['deliveries']],
    quiet: true,
    done: () => {
      localStorage.setItem(LAST_CARRIER, body.carrier);
      void message.success(t('deliveries.sentDone'));
      close();
    },
  });
  const isWhole = body.carrier.trim() !== '' && body.trackingNo.trim() !== '';
  return (
    <Modal
      open
      title={t('deliveries.sendTitle', { prize: row.prize.name })}
      onCancel={close}
      onOk={() => send.write({ carrier: body.carrier.trim(), trackingNo: body.trackingNo.trim() })}
      okText={t('deliveries.sendYes')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={send.busy}
    >
      <div style={{ marginBottom: 14 }}>
        <DeliveryAddress row={row} />
      </div>
      <FaultsOf value={send.refusal?.faults ?? []}>
        <Form component="div" layout="vertical">
          <Field path="carrier" label={t('deliveries.carrier')}>
            <AutoComplete
              value={body.carrier}
              options={CARRIERS.map((value) => ({ value }))}
              onChange={(carrier: string) => setBody({ ...body, carrier })}
            />
          </Field>
          <Field path="trackingNo" label={t('deliveries.trackingNo')} hint={t('deliveries.sendHint')}>
            <Input
              autoFocus
              value={body.trackingNo}
              onChange={(e) => setBody({ ...body, trackingNo: e.target.value })}
            />
          </Field>
        </Form>
      </FaultsOf>
      <RefusalNote refusal={send.refusal} />
    </Modal>
  );
}
