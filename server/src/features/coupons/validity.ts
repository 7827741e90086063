import type { CouponState, CouponValidity } from '@fanqu/shared/api/coupon';
import { dayNumber, dayStart } from '../../platform/clock';

const DAY_MS = 86_400_000;

export interface Window {
  fromAt: number;
  untilAt: number;
}

/**
 * When a coupon granted now is good, both ends included. A relative one lasts at least its days and then to the end of
 * that local day, so that nobody stands at the till at ten past an odd hour.
 */
export function windowOf(validity: CouponValidity, grantedAt: number, timeZone: string): Window {
  if (validity.kind === 'fixed') return { fromAt: validity.from, untilAt: validity.until };
  const { afterDays, days } = validity;
  const fromAt = afterDays === 0 ? grantedAt : dayStart(dayNumber(grantedAt, timeZone) + afterDays, timeZone);
  const lastDay = dayNumber(fromAt + days * DAY_MS - 1, timeZone);
  return { fromAt, untilAt: dayStart(lastDay + 1, timeZone) - 1 };
}

export function stateOf({ usedAt, fromAt, untilAt }: Window & { usedAt: number | null }, now: number): CouponState {
  if (usedAt !== null) return 'used';
  if (now > untilAt) return 'expired';
  return now < fromAt ? 'upcoming' : 'usable';
}
