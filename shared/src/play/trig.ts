/** A full turn is 256 steps; one is 16384. Engines disagree on Math.sin in the last bit, never on a table. */
export const TURN = 256;
export const ONE = 16_384;

/** sin of 0 … 64 steps (a quarter turn), times 16384. */
const QUARTER: readonly number[] = [
  0, 402, 804, 1205, 1606, 2006, 2404, 2801, 3196, 3590, 3981, 4370, 4756, 5139, 5520, 5897, 6270, 6639, 7005, 7366,
  7723, 8076, 8423, 8765, 9102, 9434, 9760, 10080, 10394, 10702, 11003, 11297, 11585, 11866, 12140, 12406, 12665, 12916,
  13160, 13395, 13623, 13842, 14053, 14256, 14449, 14635, 14811, 14978, 15137, 15286, 15426, 15557, 15679, 15791, 15893,
  15986, 16069, 16143, 16207, 16261, 16305, 16340, 16364, 16379, 16384,
];

/** Sine of an angle in 256ths of a turn, times 16384. */
export function sine(angle: number): number {
  const step = ((angle % TURN) + TURN) % TURN;
  const half = step % 128;
  const rising = QUARTER[half <= 64 ? half : 128 - half] ?? 0;
  return step < 128 || rising === 0 ? rising : -rising;
}

export function cosine(angle: number): number {
  return sine(angle + TURN / 4);
}
