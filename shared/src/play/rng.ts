import type { Seed } from './rules';

/**
 * The generator (sfc32) as plain state: it lives inside the game's state, so that a state copied, stored or sent
 * carries its own future. It is changed in place.
 */
export type Rng = [number, number, number, number];

const WARM_UP = 12;
const RANGE = 0x1_0000_0000;

/** A generator from a seed; the first rounds are thrown away, because they still resemble it. */
export function rngFrom(seed: Seed): Rng {
  const rng: Rng = [seed[0] >>> 0, seed[1] >>> 0, seed[2] >>> 0, seed[3] >>> 0];
  for (let round = 0; round < WARM_UP; round += 1) next(rng);
  return rng;
}

/** The next unsigned 32-bit integer. */
export function next(rng: Rng): number {
  const [a, b, c, counter] = rng;
  const sum = (a + b + counter) >>> 0;
  rng[0] = (b ^ (b >>> 9)) >>> 0;
  rng[1] = (c + (c << 3)) >>> 0;
  rng[2] = (((c << 21) | (c >>> 11)) + sum) >>> 0;
  rng[3] = (counter + 1) >>> 0;
  return sum;
}

/** An integer 0 … n−1, every one equally likely: values past the last whole multiple of n are drawn again. */
export function nextBelow(rng: Rng, n: number): number {
  if (!Number.isInteger(n) || n < 1 || n > RANGE) throw new RangeError(`nextBelow needs 1 … 2^32, got ${n}`);
  const limit = RANGE - (RANGE % n);
  let drawn = next(rng);
  while (drawn >= limit) drawn = next(rng);
  return drawn % n;
}

/** An integer from … to, both included. */
export function nextBetween(rng: Rng, from: number, to: number): number {
  return from + nextBelow(rng, to - from + 1);
}

/** True `share` times in `outOf`. */
export function nextChance(rng: Rng, share: number, outOf: number): boolean {
  return nextBelow(rng, outOf) < share;
}

/** A new list with the same things in a random order (Fisher–Yates). */
export function shuffled<Thing>(rng: Rng, things: readonly Thing[]): Thing[] {
  const rest = [...things];
  const order: Thing[] = [];
  while (rest.length > 0) order.push(...rest.splice(nextBelow(rng, rest.length), 1));
  return order;
}
