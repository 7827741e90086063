import type { ErrorCode } from '@fanqu/shared/api/errors';
import type { Coupon } from './coupon.entity';
import { stateOf } from './validity';

export interface Purchase {
  storeCode: string;
  orderFen: number | null;
}

const REFUSAL = { used: 'COUPON_USED', expired: 'COUPON_EXPIRED', upcoming: 'COUPON_NOT_YET', usable: null } as const;

/** Why this coupon cannot be used for this purchase now, or null. */
export function refusalOf(coupon: Coupon, { storeCode, orderFen }: Purchase, now: number): ErrorCode | null {
  const byState = REFUSAL[stateOf(coupon, now)];
  if (byState) return byState;
  const { stores, minimumSpendFen } = coupon.face;
  if (stores.length > 0 && !stores.includes(storeCode)) return 'COUPON_WRONG_STORE';
  if (orderFen !== null && orderFen < minimumSpendFen) return 'COUPON_BELOW_MINIMUM';
  return null;
}
