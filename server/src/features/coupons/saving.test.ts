import fc from 'fast-check';
import type { CouponTerms } from '@fanqu/shared/api/coupon';
import { savedFen } from './saving';

const eightFold: CouponTerms = { kind: 'discount', offBasisPoints: 2000, capFen: null };
const capped: CouponTerms = { kind: 'discount', offBasisPoints: 2000, capFen: 3000 };

describe('savedFen', () => {
  it.each<[string, CouponTerms, number | null, number | null]>([
    ['cash off an order', { kind: 'cash', amountFen: 2000 }, 10_000, 2000],
    ['cash is never more than the order', { kind: 'cash', amountFen: 2000 }, 1500, 1500],
    ['cash off an unknown order', { kind: 'cash', amountFen: 2000 }, null, 2000],
    ['八折', eightFold, 10_000, 2000],
    ['a part of a fen is not given', eightFold, 999, 199],
    ['a discount is capped', capped, 100_000, 3000],
    ['a discount below its cap', capped, 14_999, 2999],
    ['a discount on an unknown order', capped, null, null],
    ['a gift has no price', { kind: 'gift', gift: '奶茶' }, 10_000, null],
    ['shipping has no price here', { kind: 'shipping' }, 10_000, null],
  ])('%s', (_, terms, orderFen, saved) => {
    expect(savedFen(terms, orderFen)).toBe(saved);
  });

  it('is a whole number between nothing and the order', () => {
    const anyTerms = fc.oneof(
      fc.record({ kind: fc.constant('cash' as const), amountFen: fc.integer({ min: 1, max: 1e7 }) }),
      fc.record({
        kind: fc.constant('discount' as const),
        offBasisPoints: fc.integer({ min: 1, max: 9999 }),
        capFen: fc.option(fc.integer({ min: 1, max: 1e7 })),
      }),
    );
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 0, max: 1e9 }), (terms, orderFen) => {
        const saved = savedFen(terms, orderFen) ?? -1;
        expect(Number.isSafeInteger(saved)).toBe(true);
        expect(saved).toBeGreaterThanOrEqual(0);
        expect(saved).toBeLessThanOrEqual(orderFen);
      }),
    );
  });
});
