import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CouponState, CouponView } from '@fanqu/shared/api/coupon';
import { useWords } from '../../text/use-words';
import { CouponTicket } from '../../ui/CouponTicket';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { Rows } from '../../ui/Rows';
import { Segments } from '../../ui/Segments';
import { goMore, goTab } from '../../ui/go';
import { usePaged } from '../../ui/use-paged';
import { handOver } from '../../store/handed';
import './coupons.scss';

const STATES = ['usable', 'upcoming', 'used', 'expired'] as const satisfies readonly CouponState[];

export default function Coupons() {
  const { coupons: words } = useWords();
  const [state, setState] = useState<CouponState>('usable');
  const coupons = usePaged<CouponView>(`/api/m/coupons?state=${state}`);
  return (
    <Page name="coupons" title={words.title} tab>
      <View className="coupons__states">
        <Segments of={STATES.map((key) => [key, words.states[key]] as const)} chosen={state} onChoose={setState} />
      </View>
      <Rows of={coupons} idOf={(coupon) => coupon.id} empty={<NoCoupons state={state} />}>
        {(coupon) => <CouponTicket coupon={coupon} onClick={() => open(coupon)} />}
      </Rows>
    </Page>
  );
}

/** The page behind paints at once what this page already knows. */
function open(coupon: CouponView): void {
  handOver(coupon.id, coupon);
  goMore('coupon', { id: coupon.id });
}

function NoCoupons({ state }: { state: CouponState }) {
  const { coupons: words, common } = useWords();
  const action = state === 'usable' ? { text: common.goPlay, onClick: () => goTab('games') } : undefined;
  return (
    <Empty sprite="admission-tickets" title={words.emptyTitle[state]} text={words.emptyText[state]} action={action} />
  );
}
