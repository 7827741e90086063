import { dayNumber, dayStart } from '../../platform/clock';

/** Expiry of points that do not expire: the last instant a Date knows. */
export const NEVER = 8_640_000_000_000_000;

const DAY_MS = 86_400_000;

export interface OpenLot {
  id: string;
  remaining: number;
}

export interface Take {
  lotId: string;
  amount: number;
}

/** Points live whole days: they expire at the end of the local day that many days ahead. */
export function expiryOf(at: number, lifeDays: number | null, timeZone: string): number {
  if (lifeDays === null) return NEVER;
  return dayStart(dayNumber(at + lifeDays * DAY_MS, timeZone) + 1, timeZone);
}

/** Which lots pay an amount, in the order given. Throws when they do not hold enough: the balance would have lied. */
export function allocate(lots: readonly OpenLot[], amount: number): Take[] {
  const takes: Take[] = [];
  let missing = amount;
  for (const lot of lots) {
    if (missing === 0) break;
    const taken = Math.min(missing, lot.remaining);
    if (taken > 0) takes.push({ lotId: lot.id, amount: taken });
    missing -= taken;
  }
  if (missing > 0) throw new Error(`The lots lack ${missing} of ${amount} points that the balance has`);
  return takes;
}
