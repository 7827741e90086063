import type { CouponLook, RedeemCoupon, RedemptionView } from '@fanqu/shared/api/coupon';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { Yuan } from '../../ui/amounts';
import { formatFen } from '../../ui/numbers';
import { RefusalNote } from '../../ui/refusal-note';
import { Span } from '../../ui/when';

interface FoundCouponProps {
  code: string;
  look: CouponLook;
  store: string;
  again: () => void;
  done: (redemption: RedemptionView) => void;
}

export function FoundCoupon({ code, look, store, again, done }: FoundCouponProps) {
  const { t } = useTranslation();
  const { coupon, member } = look;
  const [orderFen, setOrderFen] = useState<number | null>(null);
  const redeem = useWrite<Omit<RedeemCoupon, 'key'>, RedemptionView>({
    send: (body, key) => request('POST', 'redemptions', { body: { ...body, key }, key }),
    stale: [['redemptions']],
    quiet: true,
    done,
  });
  const submit = () => redeem.write({ code, storeCode: store, ...(orderFen !== null && { orderFen }) });
  return (
    <div className="stack tight">
      <div className="desk-coupon">
        <h3>{coupon.name}</h3>
        <div>{coupon.text}</div>
        <div className="soft small">
          <Span from={coupon.from} until={coupon.until} />
        </div>
        {coupon.howToUse && <div className="soft small">{coupon.howToUse}</div>}
      </div>
      <div className="soft">
        {[member.nickname ?? t('members.noName'), member.phone, member.level].filter(Boolean).join(' · ')}
      </div>
      <Form.Item
        layout="vertical"
        label={t('desk.order')}
        extra={
          coupon.minimumSpendFen > 0
            ? t('desk.orderMinimum', { spend: formatFen(coupon.minimumSpendFen) })
            : t('desk.orderHint')
        }
        style={{ margin: '8px 0' }}
      >
        <Yuan width="100%" value={orderFen} onChange={setOrderFen} />
      </Form.Item>
      {!store && <Alert type="warning" showIcon title={t('desk.storeFirst')} />}
      <RefusalNote refusal={redeem.refusal} />
      <div className="row">
        <Button size="large" onClick={again}>
          {t('common.back')}
        </Button>
        <Button className="grow" type="primary" size="large" disabled={!store} loading={redeem.busy} onClick={submit}>
          {t('desk.redeem')}
        </Button>
      </div>
    </div>
  );
}
