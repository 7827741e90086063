import type { CouponState, CouponView } from '@fanqu/shared/api/coupon';
import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../api/rows';
import { CursorTable } from '../../ui/cursor-table';
import { StateTag, type Tone } from '../../ui/state-tag';
import { Teach } from '../../ui/teach';
import { Span, When } from '../../ui/when';

const TONES: Record<CouponState, Tone> = { usable: 'on', upcoming: 'wait', used: 'off', expired: 'off' };

export function MemberCoupons({ id }: { id: string }) {
  const { t } = useTranslation();
  const rows = useRows<CouponView>(['member', id, 'coupons'], `members/${id}/coupons`);
  const columns: TableProps<CouponView>['columns'] = [
    { title: t('coupons.columns.name'), render: (_, row) => row.name },
    { title: t('coupons.columns.terms'), render: (_, row) => row.text },
    {
      title: t('coupons.columns.state'),
      width: 100,
      render: (_, row) => <StateTag tone={TONES[row.state]}>{t(`coupons.held.${row.state}`)}</StateTag>,
    },
    { title: t('coupons.columns.validity'), render: (_, row) => <Span from={row.from} until={row.until} /> },
    { title: t('member.usedAt'), width: 150, render: (_, row) => <When at={row.usedAt} /> },
    { title: t('member.usedStore'), render: (_, row) => row.usedStore ?? <span className="faint">–</span> },
  ];
  return (
    <CursorTable
      rows={rows}
      rowKey="id"
      columns={columns}
      empty={<Teach sprite="ticket" title={t('member.noCoupons')} />}
    />
  );
}
