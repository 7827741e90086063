import type { RedemptionView } from '@fanqu/shared/api/coupon';
import { Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../api/choices';
import { useRows } from '../../api/rows';
import { CursorTable } from '../../ui/cursor-table';
import { formatFen } from '../../ui/numbers';
import { Teach } from '../../ui/teach';
import { When } from '../../ui/when';
import { UndoRedemption } from './undo-redemption';

export function RedemptionList() {
  const { t } = useTranslation();
  const rows = useRows<RedemptionView>(['redemptions'], 'redemptions');
  const [undoing, setUndoing] = useState<RedemptionView | null>(null);
  const columns = useColumns(setUndoing);
  const empty = (
    <Teach sprite="ticket" title={t('desk.empty.title')}>
      {t('desk.empty.text')}
    </Teach>
  );
  return (
    <>
      <CursorTable rows={rows} rowKey="id" columns={columns} empty={empty} />
      {undoing && <UndoRedemption redemption={undoing} close={() => setUndoing(null)} />}
    </>
  );
}

function useColumns(undo: (redemption: RedemptionView) => void): TableProps<RedemptionView>['columns'] {
  const { t } = useTranslation();
  const stores = useStores().data ?? [];
  return [
    { title: t('desk.columns.at'), width: 150, render: (_, row) => <When at={row.at} /> },
    { title: t('desk.columns.coupon'), render: (_, row) => row.coupon.name },
    {
      title: t('desk.columns.store'),
      render: (_, row) => stores.find((one) => one.code === row.storeCode)?.name ?? row.storeCode,
    },
    {
      title: t('desk.columns.saved'),
      align: 'right',
      render: (_, row) => <span className="num">{row.savedFen === null ? '–' : formatFen(row.savedFen)}</span>,
    },
    {
      width: 90,
      align: 'right',
      render: (_, row) =>
        row.undoneAt ? (
          <span className="faint">{t('desk.undone')}</span>
        ) : (
          <Button type="link" onClick={() => undo(row)}>
            {t('desk.undo')}
          </Button>
        ),
    },
  ];
}
