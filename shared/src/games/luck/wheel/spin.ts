/** A spin as a function of time: it can be asked for any moment, and it always ends on the same angle. */
export interface Spin {
  readonly from: number;
  /** How far it turns in all, in radians; never less than the rounds. */
  readonly way: number;
  /** One slice, in radians. */
  readonly slice: number;
  readonly lastsMs: number;
  readonly slowFinish: boolean;
}

const TURN = Math.PI * 2;
/** Share of the time until it has almost stopped, just before the last slice. */
const RUSH = 0.78;
/** How far from the middle of a slice the pointer may come to rest. */
const ASIDE = 0.3;

/**
 * Slice 0 has its middle under the pointer at angle 0; the wheel turns clockwise. `aside` −1 … 1 is where within its
 * slice it stops.
 */
export function spinTo(
  from: number,
  target: number,
  slices: number,
  rounds: number,
  seconds: number,
  slowFinish: boolean,
  aside: number,
): Spin {
  const slice = TURN / slices;
  const end = -target * slice + aside * ASIDE * slice;
  const short = (((end - from) % TURN) + TURN) % TURN;
  return { from, way: short + rounds * TURN, slice, lastsMs: seconds * 1000, slowFinish };
}

export function angleAt(spin: Spin, ms: number): number {
  const t = Math.min(1, Math.max(0, ms / spin.lastsMs));
  if (!spin.slowFinish) return spin.from + spin.way * (1 - (1 - t) ** 4);
  const near = spin.way - spin.slice * 0.8;
  if (t < RUSH) return spin.from + near * (1 - (1 - t / RUSH) ** 3);
  const creep = (t - RUSH) / (1 - RUSH);
  return spin.from + near + spin.slice * 0.8 * (0.5 - Math.cos(Math.PI * creep) / 2);
}

/** Which slice is under the pointer at this angle. */
export function sliceUnder(angle: number, slices: number): number {
  const slice = TURN / slices;
  return ((Math.round(-angle / slice) % slices) + slices) % slices;
}
