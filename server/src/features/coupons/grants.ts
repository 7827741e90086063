import { stateOf, type Window } from './validity';
import type { CouponTemplate } from './template.entity';

export type GrantRefusal = 'COUPON_OUT_OF_STOCK' | 'COUPON_CAP_REACHED' | 'COUPON_EXPIRED' | 'NOT_FOUND';

export interface Wanted {
  templateId: string;
  memberId: string;
}

/** A template as it stands, and when a coupon granted now would be good. */
export interface Shelf<Template = Pick<CouponTemplate, 'stock' | 'granted' | 'perMember' | 'state'>> {
  template: Template;
  window: Window;
}

export const countPlace = ({ templateId, memberId }: Wanted): string => `${templateId} ${memberId}`;

/**
 * Who gets one, in the order of asking: null, or why not. Counts what earlier ones of the same batch take, so that a
 * batch is decided exactly as its members one after the other would be.
 */
export function decideGrants(
  wanted: readonly Wanted[],
  shelves: ReadonlyMap<string, Shelf>,
  counts: ReadonlyMap<string, number>,
  now: number,
): (GrantRefusal | null)[] {
  const taken = new Map<string, number>();
  const take = (place: string) => taken.set(place, (taken.get(place) ?? 0) + 1);
  return wanted.map((one) => {
    const shelf = shelves.get(one.templateId);
    if (!shelf) return 'NOT_FOUND';
    const { stock, granted, perMember, state } = shelf.template;
    if (state === 'stopped') return 'COUPON_OUT_OF_STOCK';
    if (stateOf({ ...shelf.window, usedAt: null }, now) === 'expired') return 'COUPON_EXPIRED';
    const own = (counts.get(countPlace(one)) ?? 0) + (taken.get(countPlace(one)) ?? 0);
    if (own >= perMember) return 'COUPON_CAP_REACHED';
    if (granted + (taken.get(one.templateId) ?? 0) >= stock) return 'COUPON_OUT_OF_STOCK';
    take(countPlace(one));
    take(one.templateId);
    return null;
  });
}
