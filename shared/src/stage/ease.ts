/** Curves from 0 … 1 to 0 … 1; back and spring overshoot on purpose. */
export const clamp = (t: number, low = 0, high = 1): number => (t < low ? low : t > high ? high : t);

export const mix = (from: number, to: number, t: number): number => from + (to - from) * t;

export const outCubic = (t: number): number => 1 - (1 - t) ** 3;

export const inOutSine = (t: number): number => 0.5 - Math.cos(Math.PI * t) / 2;

/** Ends with one small overshoot: how a pressed button comes back. */
export const outBack = (t: number): number => 1 + 2.7 * (t - 1) ** 3 + 1.7 * (t - 1) ** 2;

/** A damped swing around 0 that starts at 1; for squash and wobble. */
export const ring = (t: number): number => (t >= 1 ? 0 : Math.cos(t * 10) * (1 - t) ** 2);

/** A repeatable number 0 … 1 for a whole number: scatter without state. */
export function scatter(n: number): number {
  const s = Math.sin(n * 127.1 + 11.7) * 43758.5453;
  return s - Math.floor(s);
}
