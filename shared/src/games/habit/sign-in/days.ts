/** Length of the unbroken run of days that ends on `last`; `signed` rises. */
export function runUntil(signed: readonly number[], last: number): number {
  const days = new Set(signed);
  let length = 0;
  while (days.has(last - length)) length += 1;
  return length;
}

/** The run that still counts today: it ends today or, until today is signed, yesterday. */
export function currentRun(signed: readonly number[], today: number): number {
  return runUntil(signed, signed.includes(today) ? today : today - 1);
}

/** Days within reach that went by unsigned since the round began. */
export function missedDays(signed: readonly number[], today: number, reach: number): number[] {
  const first = signed[0] ?? today;
  const candidates = Array.from({ length: reach }, (_, place) => today - reach + place);
  return candidates.filter((day) => day > first && !signed.includes(day));
}

export function withDay(signed: readonly number[], day: number): number[] {
  return [...signed, day].sort((a, b) => a - b);
}
