import type { DeliveryRow, DeliveryState } from '@fanqu/shared/api/prize';
import { Button, Segmented, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useRows } from '../../api/rows';
import { useMay } from '../../auth/staff';
import { CursorTable } from '../../ui/cursor-table';
import { Page } from '../../ui/page';
import { Sprite } from '../../ui/sprite';
import { StateTag, type Tone } from '../../ui/state-tag';
import { Teach } from '../../ui/teach';
import { When } from '../../ui/when';
import { DeliveryAddress } from './delivery-address';
import { ReceivedButton } from './received-button';
import { SendParcel } from './send-parcel';

const TONES: Record<DeliveryState, Tone> = { 'address-needed': 'stop', 'to-send': 'wait', sent: 'on', received: 'off' };
const STATES = Object.keys(TONES) as DeliveryState[];

export default function DeliveriesPage() {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams({ state: 'to-send' });
  const [sending, setSending] = useState<DeliveryRow | null>(null);
  const state = query.get('state') ?? '';
  const rows = useRows<DeliveryRow>(['deliveries'], 'deliveries', { state });
  const columns = useColumns(setSending);
  const states = ['', ...STATES].map((value) => ({
    value,
    label: value ? t(`deliveries.states.${value as DeliveryState}`) : t('common.all'),
  }));
  const empty = (
    <Teach sprite="delivery-truck" title={t('deliveries.empty.title')}>
      {t('deliveries.empty.text')}
    </Teach>
  );
  return (
    <Page title={t('deliveries.title')} note={t('deliveries.note')}>
      <div className="filters">
        <Segmented options={states} value={state} onChange={(value) => setQuery({ state: value })} />
      </div>
      <CursorTable rows={rows} rowKey="winId" columns={columns} empty={empty} />
      {sending && <SendParcel row={sending} close={() => setSending(null)} />}
    </Page>
  );
}

function useColumns(send: (row: DeliveryRow) => void): TableProps<DeliveryRow>['columns'] {
  const { t } = useTranslation();
  const mayWrite = useMay('deliveries.write');
  return [
    { title: t('deliveries.columns.wonAt'), width: 150, render: (_, row) => <When at={row.wonAt} /> },
    {
      title: t('deliveries.columns.prize'),
      render: (_, row) => (
        <span className="row">
          <Sprite name={row.prize.sprite} size={20} />
          {row.prize.name}
        </span>
      ),
    },
    {
      title: t('deliveries.columns.state'),
      width: 110,
      render: (_, { delivery }) => (
        <StateTag tone={TONES[delivery.state]}>{t(`deliveries.states.${delivery.state}`)}</StateTag>
      ),
    },
    { title: t('deliveries.columns.address'), render: (_, row) => <DeliveryAddress row={row} /> },
    {
      title: t('deliveries.columns.parcel'),
      render: (_, { delivery }) =>
        delivery.trackingNo ? `${delivery.carrier ?? ''} ${delivery.trackingNo}` : <span className="faint">–</span>,
    },
    {
      title: t('deliveries.columns.member'),
      render: (_, row) => (
        <Link className="mono" to={`/members/${row.memberId}`}>
          {row.memberId}
        </Link>
      ),
    },
    {
      width: 96,
      align: 'right',
      render: (_, row) => {
        if (!mayWrite) return null;
        if (row.delivery.state === 'sent') return <ReceivedButton row={row} />;
        if (row.delivery.state !== 'to-send') return null;
        return (
          <Button type="link" onClick={() => send(row)}>
            {t('deliveries.send')}
          </Button>
        );
      },
    },
  ];
}
