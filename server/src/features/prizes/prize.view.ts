import type { PrizeFace, PrizeView } from '@fanqu/shared/api/prize';
import type { Prize } from './prize.entity';

export function faceOf({ id, name, terms, sprite }: Prize): PrizeFace {
  return { id, name, kind: terms.kind, sprite };
}

/** What is left of a prize; for a coupon, no more than its template has. null: no bound. */
export function leftOf({ stock, given }: Prize, templateLeft: number | null): number | null {
  if (stock === null) return null;
  return templateLeft === null ? stock - given : Math.min(stock - given, templateLeft);
}

export function prizeViewOf(prize: Prize, templateLeft: number | null, given: number): PrizeView {
  const { brandId: _, ...fields } = prize;
  return { ...fields, given, stockLeft: leftOf(prize, templateLeft) };
}
