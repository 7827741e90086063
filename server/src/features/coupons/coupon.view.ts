import type { CouponTemplateView, CouponView, RedemptionView } from '@fanqu/shared/api/coupon';
import type { Coupon, Redemption } from './coupon.entity';
import { couponWords } from './coupon.words';
import type { CouponTemplate } from './template.entity';
import { stateOf } from './validity';

export function couponViewOf(coupon: Coupon, now: number): CouponView {
  const { id, face, fromAt, untilAt, usedAt, usedStore } = coupon;
  const { name, terms, minimumSpendFen, stores, howToUse } = face;
  const text = couponWords(terms, minimumSpendFen);
  const window = { from: fromAt, until: untilAt, state: stateOf(coupon, now) };
  return { id, name, terms, text, minimumSpendFen, ...window, stores, howToUse, usedAt, usedStore };
}

export function templateViewOf(template: CouponTemplate): CouponTemplateView {
  const { brandId: _, ...fields } = template;
  return { ...fields, stockLeft: template.stock - template.granted };
}

export function redemptionViewOf(redemption: Redemption, coupon: Coupon, now: number): RedemptionView {
  const { id, savedFen, storeCode, at, undoneAt } = redemption;
  return { id, coupon: couponViewOf(coupon, now), savedFen, storeCode, at, undoneAt };
}
