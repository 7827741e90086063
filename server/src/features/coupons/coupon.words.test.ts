import type { CouponTerms } from '@fanqu/shared/api/coupon';
import { couponGiftWords, couponWords } from './coupon.words';

describe('couponWords', () => {
  it.each<[CouponTerms, number, string]>([
    [{ kind: 'cash', amountFen: 2000 }, 10_000, '满 100 减 20'],
    [{ kind: 'cash', amountFen: 1250 }, 0, '立减 12.5 元'],
    [{ kind: 'discount', offBasisPoints: 2000, capFen: null }, 0, '8 折'],
    [{ kind: 'discount', offBasisPoints: 1500, capFen: 3000 }, 5000, '满 50 打 8.5 折，最多省 30'],
    [{ kind: 'gift', gift: '小熊公仔' }, 0, '送小熊公仔'],
    [{ kind: 'shipping' }, 9900, '满 99 包邮'],
  ])('%j from %i fen', (terms, minimum, words) => {
    expect(couponWords(terms, minimum)).toBe(words);
  });

  it('is a coupon when it is a gift', () => {
    expect(couponGiftWords({ kind: 'cash', amountFen: 2000 }, 10_000)).toBe('满 100 减 20 券');
  });
});
