import { View } from '@tarojs/components';
import type { CouponView } from '@fanqu/shared/api/coupon';
import { useWords } from '../../text/use-words';
import { isoDay } from '../../ui/dates';

export function CouponTerms({ coupon }: { coupon: CouponView }) {
  const { coupon: words } = useWords();
  const rows = [
    [words.time, words.range(isoDay(coupon.from), isoDay(coupon.until))],
    [words.stores, coupon.stores.length > 0 ? coupon.stores.join('、') : words.everyStore],
    [words.how, coupon.howToUse],
  ].filter(([, text]) => text !== '');
  return (
    <View className="terms">
      {rows.map(([title, text]) => (
        <View key={title} className="terms__row">
          <View className="terms__title">{title}</View>
          <View className="terms__text">{text}</View>
        </View>
      ))}
    </View>
  );
}
