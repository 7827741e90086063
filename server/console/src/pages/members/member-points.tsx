import type { PointsRow, PointsView } from '@fanqu/shared/api/points';
import { Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../api/rows';
import { useMay } from '../../auth/staff';
import { CursorTable } from '../../ui/cursor-table';
import { formatCount, formatSigned } from '../../ui/numbers';
import { Teach } from '../../ui/teach';
import { formatTime, When } from '../../ui/when';
import { AdjustPoints } from './adjust-points';

export function MemberPoints({ id, points }: { id: string; points: PointsView }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const mayAdjust = useMay('points.adjust');
  const rows = useRows<PointsRow>(['member', id, 'points'], `members/${id}/points`);
  const columns = useColumns();
  const { expiringSoon } = points;
  return (
    <>
      <div className="ledger-sum">
        <div>
          <b className="num">{formatCount(points.balance)}</b>
          <span className="soft">{t('points.balance')}</span>
        </div>
        <div>
          <b className="num">{formatCount(points.held)}</b>
          <span className="soft">{t('points.held')}</span>
        </div>
        {expiringSoon && (
          <div>
            <b className="num">{formatCount(expiringSoon.amount)}</b>
            <span className="soft">{t('points.expires', { at: formatTime(expiringSoon.at) })}</span>
          </div>
        )}
        <span className="grow" />
        {mayAdjust && <Button onClick={() => setAsking(true)}>{t('points.adjust')}</Button>}
      </div>
      <CursorTable
        rows={rows}
        rowKey="id"
        columns={columns}
        empty={<Teach sprite="coin" title={t('points.empty')} />}
      />
      {asking && <AdjustPoints id={id} balance={points.balance} close={() => setAsking(false)} />}
    </>
  );
}

function useColumns(): TableProps<PointsRow>['columns'] {
  const { t } = useTranslation();
  return [
    { title: t('points.columns.at'), width: 150, render: (_, row) => <When at={row.at} /> },
    { title: t('points.columns.reason'), width: 110, render: (_, row) => t(`points.reasons.${row.reason}`) },
    { title: t('points.columns.text'), render: (_, row) => row.text },
    {
      title: t('points.columns.amount'),
      align: 'right',
      width: 100,
      render: (_, row) => (
        <span
          className={row.state === 'voided' ? 'num faint' : 'num'}
          style={row.state === 'voided' ? { textDecoration: 'line-through' } : undefined}
        >
          {formatSigned(row.amount)}
        </span>
      ),
    },
    {
      title: t('points.columns.after'),
      align: 'right',
      width: 100,
      render: (_, row) =>
        row.state === 'posted' ? (
          <span className="num">{formatCount(row.balanceAfter)}</span>
        ) : (
          <span className="faint">{t(`points.states.${row.state}`)}</span>
        ),
    },
  ];
}
