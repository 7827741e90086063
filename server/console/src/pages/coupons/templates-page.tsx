import { PlusOutlined } from '@ant-design/icons';
import type { CouponTemplateView } from '@fanqu/shared/api/coupon';
import { Button, Progress, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../api/rows';
import { useMay } from '../../auth/staff';
import { ACCENT } from '../../theme';
import { useCouponText } from '../../ui/coupon-text';
import { CursorTable } from '../../ui/cursor-table';
import { formatCount, formatShare } from '../../ui/numbers';
import { Page } from '../../ui/page';
import { StateTag } from '../../ui/state-tag';
import { Teach } from '../../ui/teach';
import { TemplateForm } from './template-form';

export default function TemplatesPage() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<CouponTemplateView | 'new' | null>(null);
  const rows = useRows<CouponTemplateView>(['coupon-templates'], 'coupon-templates');
  const columns = useColumns();
  const create = useMay('coupons.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>
      {t('coupons.create')}
    </Button>
  );
  const empty = (
    <Teach sprite="ticket" title={t('coupons.empty.title')} action={create}>
      {t('coupons.empty.text')}
    </Teach>
  );
  const template = opened === 'new' ? null : opened;
  return (
    <Page title={t('coupons.title')} note={t('coupons.note')} action={create}>
      <CursorTable rows={rows} rowKey="id" columns={columns} empty={empty} onRow={setOpened} />
      {opened && <TemplateForm key={template?.id ?? 'new'} template={template} close={() => setOpened(null)} />}
    </Page>
  );
}

function useColumns(): TableProps<CouponTemplateView>['columns'] {
  const { t } = useTranslation();
  const say = useCouponText();
  return [
    { title: t('coupons.columns.name'), render: (_, row) => <Button type="link">{row.name}</Button> },
    { title: t('coupons.columns.terms'), render: (_, row) => say.terms(row) },
    {
      title: t('coupons.columns.validity'),
      render: (_, row) => <span className="num">{say.validity(row.validity)}</span>,
    },
    {
      title: t('coupons.columns.granted'),
      align: 'right',
      width: 170,
      render: (_, row) => (
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Progress
            percent={row.stock ? (row.granted / row.stock) * 100 : 0}
            showInfo={false}
            size={[48, 4]}
            strokeColor={ACCENT}
          />
          <span className="num">
            {formatCount(row.granted)} <span className="faint">/ {formatCount(row.stock)}</span>
          </span>
        </div>
      ),
    },
    {
      title: t('coupons.columns.redeemed'),
      align: 'right',
      width: 130,
      render: (_, row) => (
        <span className="num">
          {formatCount(row.redeemed)} <span className="faint">{formatShare(row.redeemed, row.granted)}</span>
        </span>
      ),
    },
    {
      title: t('coupons.columns.state'),
      width: 100,
      render: (_, row) => (
        <StateTag tone={row.state === 'active' ? 'on' : 'off'}>{t(`coupons.states.${row.state}`)}</StateTag>
      ),
    },
  ];
}
