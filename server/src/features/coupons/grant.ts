import { placeOf } from '../../platform/db/keyed';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import type { Coupon } from './coupon.entity';
import type { GrantRefusal, Shelf } from './grants';
import type { CouponTemplate } from './template.entity';

export interface GrantRequest {
  brandId: string;
  memberId: string;
  templateId: string;
  /** At most 100 characters. */
  key: string;
  /** What brought it about: 'play:<id>'. */
  source?: string;
}

export type GrantOutcome = { granted: Coupon } | { refused: GrantRefusal };

export type FullShelf = Shelf<CouponTemplate>;

export function keyOf({ brandId, key }: GrantRequest): { brandId: string; requestKey: string } {
  return { brandId, requestKey: key };
}

export function firstOfEachKey(requests: readonly GrantRequest[]): GrantRequest[] {
  return requests.filter((request, i) => requests.findIndex((other) => other.key === request.key) === i);
}

/** The coupon as it is granted: with the terms of this moment, whatever ops change later. */
export function couponOf(request: GrantRequest, shelves: ReadonlyMap<string, FullShelf>, grantedAt: number): Coupon {
  const { brandId, templateId, memberId, key, source } = request;
  const shelf = shelves.get(templateId);
  if (!shelf) throw fail('NOT_FOUND');
  const { name, terms, minimumSpendFen, stores, howToUse } = shelf.template;
  return {
    brandId,
    id: newId(grantedAt),
    templateId,
    memberId,
    face: { name, terms, minimumSpendFen, stores, howToUse },
    ...shelf.window,
    openUntil: shelf.window.untilAt,
    requestKey: key,
    source: source ?? null,
    grantedAt,
    usedAt: null,
    usedStore: null,
    redemptionId: null,
  };
}

/** What a request is answered; a key that stands for another coupon is KEY_REUSED. */
export function outcomeOf(
  request: GrantRequest,
  standing: ReadonlyMap<string, Coupon>,
  refused: ReadonlyMap<string, GrantRefusal | null>,
): GrantOutcome {
  const place = placeOf(keyOf(request));
  const coupon = standing.get(place);
  if (!coupon) return { refused: refused.get(place) ?? 'NOT_FOUND' };
  if (coupon.templateId !== request.templateId) throw fail('KEY_REUSED');
  return { granted: coupon };
}
