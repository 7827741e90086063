import type { Tier } from '@fanqu/shared/api/campaign';
import type { PlayResult } from '@fanqu/shared/api/play';

export interface ReachedTier {
  index: number;
  tier: Tier;
}

/** The highest tier that this score reaches; tiers rise and the first is 0. */
export function tierOf(tiers: readonly Tier[], score: number): ReachedTier {
  const index = tiers.findLastIndex((tier) => score >= tier.from);
  return { index: Math.max(0, index), tier: tiers[Math.max(0, index)] };
}

/** The tiers that a rise from `before` to `after` crosses: each pays once. */
export function tiersCrossed(tiers: readonly Tier[], before: number, after: number): ReachedTier[] {
  return tiers.flatMap((tier, index) => (tier.from > before && tier.from <= after ? [{ index, tier }] : []));
}

/** The tier in the words of a result page, with what is missing to the one after. */
export function tierView(tiers: readonly Tier[], score: number): PlayResult['tier'] {
  const { index, tier } = tierOf(tiers, score);
  const next = index + 1 < tiers.length ? tiers[index + 1] : null;
  return { name: tier.name, index, next: next && { name: next.name, missing: next.from - score } };
}
