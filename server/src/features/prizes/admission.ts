import type { Prize } from './prize.entity';

export type PrizeRefusal = 'out-of-stock' | 'cap';

export interface Wanted {
  prizeId: string;
  memberId: string;
}

export type Bounds = Pick<Prize, 'id' | 'stock' | 'given' | 'perMember' | 'perDay'>;

export interface Place {
  prizeId: string;
  holder: string;
}

export const placeText = ({ prizeId, holder }: Place): string => `${prizeId} ${holder}`;

export function dayHolder(day: number): string {
  return `day:${day}`;
}

/** The counters that guard one giving of this prize. */
export function placesOf(
  { prizeId, memberId }: Wanted,
  { perMember, perDay }: Bounds,
  day: number,
): (Place & { cap: number })[] {
  const places: (Place & { cap: number })[] = [];
  if (perMember !== null) places.push({ prizeId, holder: memberId, cap: perMember });
  if (perDay !== null) places.push({ prizeId, holder: dayHolder(day), cap: perDay });
  return places;
}

/**
 * Who may have it, in the order of asking: null, or why not. Counts what earlier ones of the same batch take, so that a
 * batch is decided exactly as its members one after the other would be.
 */
export function admit(
  wanted: readonly Wanted[],
  prizes: ReadonlyMap<string, Bounds>,
  counts: ReadonlyMap<string, number>,
  day: number,
): (PrizeRefusal | null)[] {
  const taken = new Map<string, number>();
  const takenAt = (place: string) => taken.get(place) ?? 0;
  return wanted.map((one) => {
    const prize = prizes.get(one.prizeId);
    if (!prize) return 'out-of-stock';
    const places = placesOf(one, prize, day);
    const capped = places.some((place) => (counts.get(placeText(place)) ?? 0) + takenAt(placeText(place)) >= place.cap);
    if (prize.stock !== null && prize.given + takenAt(prize.id) >= prize.stock) return 'out-of-stock';
    if (capped) return 'cap';
    for (const place of [prize.id, ...places.map(placeText)]) taken.set(place, takenAt(place) + 1);
    return null;
  });
}
