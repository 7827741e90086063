export const DAY_MS = 86_400_000;

/** Whole days from the start of today to the start of that day: 0 today, 1 tomorrow. */
export function daysAway(at: number, now: number): number {
  return Math.round((startOfDay(at) - startOfDay(now)) / DAY_MS);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** 2026-10-03; a member reads the same in both languages. */
export function isoDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** 10-03 18:20 */
export function shortTime(at: number): string {
  const date = new Date(at);
  return `${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
