import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import type { CouponView } from '@fanqu/shared/api/coupon';
import { findHanded } from '../../store/handed';
import { track } from '../../store/tracking';
import { useWords } from '../../text/use-words';
import { Bone } from '../../ui/Bone';
import { CouponTicket } from '../../ui/CouponTicket';
import { Known } from '../../ui/Known';
import { Page } from '../../ui/Page';
import { useFetched } from '../../ui/use-fetched';
import { CouponTerms } from './CouponTerms';
import { Spent } from './Spent';
import { TillCode } from './TillCode';
import './coupon.scss';

export default function Coupon() {
  const { coupon: words } = useWords();
  const id = useRouter().params.id ?? '';
  const fetched = useFetched<CouponView>(`/api/m/coupons/${encodeURIComponent(id)}`);
  const coupon = { ...fetched, value: fetched.value ?? findHanded<CouponView>(id) };
  useEffect(() => track('coupon_view', { couponId: id }), [id]);
  return (
    <Page name="coupon" title={words.title}>
      <Known of={coupon} skeleton={<Bone height={380} round={24} />}>
        {(view) => (
          <View className="coupon">
            <CouponTicket coupon={view} />
            {view.state === 'usable' ? <TillCode coupon={view} onGone={coupon.reload} /> : <Spent coupon={view} />}
            <CouponTerms coupon={view} />
          </View>
        )}
      </Known>
    </Page>
  );
}
