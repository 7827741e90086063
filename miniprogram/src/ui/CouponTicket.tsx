import { Text, View } from '@tarojs/components';
import type { CouponTerms, CouponView } from '@fanqu/shared/api/coupon';
import { useWords } from '../text/use-words';
import type { Words } from '../text/zh';
import { daysAway } from './dates';
import './coupon-ticket.scss';

/** A coupon as a ticket with a stub: its worth at the left, its terms at the right. */
export function CouponTicket({ coupon, onClick }: { coupon: CouponView; onClick?: () => void }) {
  const { coupons: words } = useWords();
  const live = coupon.state === 'usable';
  return (
    <View
      className={live ? 'ticket' : 'ticket ticket--quiet'}
      hoverClass={onClick ? 'ticket--pressed' : 'none'}
      ariaRole={onClick && 'button'}
      onClick={onClick}
    >
      <View className="ticket__stub">
        <Worth terms={coupon.terms} />
        <View className="ticket__least">{words.minimum(coupon.minimumSpendFen)}</View>
      </View>
      <View className="ticket__body">
        <View className="ticket__name">{coupon.name}</View>
        <View className="ticket__text">{coupon.text}</View>
        <View className="ticket__foot">
          <When coupon={coupon} />
          {live && onClick && <View className="ticket__use">{words.use}</View>}
        </View>
      </View>
    </View>
  );
}

function Worth({ terms }: { terms: CouponTerms }) {
  const { coupons: words } = useWords();
  return (
    <View className={terms.kind === 'cash' ? 'ticket__worth' : 'ticket__worth ticket__worth--word'}>
      {terms.kind === 'cash' && <Text className="ticket__unit">¥</Text>}
      {worthText(terms, words)}
    </View>
  );
}

function worthText(terms: CouponTerms, words: Words['coupons']): string {
  if (terms.kind === 'cash') return words.cash(terms.amountFen);
  if (terms.kind === 'discount') return words.fold(terms.offBasisPoints);
  return terms.kind === 'gift' ? words.gift : words.shipping;
}

function When({ coupon }: { coupon: CouponView }) {
  const { coupons: words, common } = useWords();
  const days = daysAway(coupon.until, Date.now());
  if (coupon.state === 'used')
    return <View className="ticket__when">{words.usedAt(common.monthDay(coupon.usedAt ?? coupon.until))}</View>;
  if (coupon.state === 'upcoming')
    return <View className="ticket__when">{words.from(common.monthDay(coupon.from))}</View>;
  const text = words.until(coupon.state === 'expired' ? -1 : days, common.monthDay(coupon.until));
  const hurry = coupon.state === 'usable' && days <= 2;
  return <View className={hurry ? 'ticket__when ticket__when--soon' : 'ticket__when'}>{text}</View>;
}
