import type { CouponTerms } from '@fanqu/shared/api/coupon';

/**
 * What a coupon saves on an order, in fen; null when money cannot say it (a gift, shipping, a discount on an unknown
 * order). Never more than the order.
 */
export function savedFen(terms: CouponTerms, orderFen: number | null): number | null {
  switch (terms.kind) {
    case 'cash':
      return orderFen === null ? terms.amountFen : Math.min(terms.amountFen, orderFen);
    case 'discount':
      return orderFen === null ? null : discountFen(orderFen, terms.offBasisPoints, terms.capFen);
    case 'gift':
    case 'shipping':
      return null;
  }
}

/** Rounded down: the till never gives more than was promised. */
function discountFen(orderFen: number, offBasisPoints: number, capFen: number | null): number {
  const off = Math.floor((orderFen * offBasisPoints) / 10_000);
  return capFen === null ? off : Math.min(off, capFen);
}
