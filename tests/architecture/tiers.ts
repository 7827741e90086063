/**
 * Strictly downward: a feature may know those of a lower tier; upward news travels by the outbox. The design's first
 * tier is drawn here as two: everything belongs to a brand, so staff, members and games may ask for theirs.
 */
const TIERS: readonly (readonly string[])[] = [
  ['platform'],
  ['brands'],
  ['staff', 'members', 'games'],
  ['points'],
  ['cards', 'coupons'],
  ['prizes'],
  ['campaigns'],
  ['plays'],
  ['invites', 'tracking', 'orders', 'guides', 'messages', 'content'],
  ['profiles', 'rfm', 'kol'],
  ['segments', 'journeys'],
  ['reports', 'open'],
];

export function tierOf(feature: string): number | null {
  const tier = TIERS.findIndex((features) => features.includes(feature));
  return tier === -1 ? null : tier;
}
