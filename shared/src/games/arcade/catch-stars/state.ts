import type { Rng } from '../../../play/rng';
import type { Config } from './config';

/** Positions are sixteenths of a point on a field of 320 × 480, so that slow things move smoothly as integers. */
export const FINE = 16;
export const FIELD = { width: 320 * FINE, height: 480 * FINE } as const;
/** The rim of the basket: what passes this band over it is caught. */
export const RIM = { top: 412 * FINE, bottom: 436 * FINE } as const;

export type Thing = 'star' | 'gift' | 'bomb';

export interface Falling {
  readonly id: number;
  readonly kind: Thing;
  /** The middle of its path; gifts sway around it. */
  readonly path: number;
  readonly sway: number;
  readonly speed: number;
  x: number;
  y: number;
}

/** Announced by a wave, not yet in the sky. */
export interface Coming {
  readonly at: number;
  readonly kind: Thing;
  readonly x: number;
}

/** What just happened, kept for a moment so that the picture and the sounds can answer it. */
export interface Mark {
  readonly tick: number;
  readonly kind: Thing | 'missed' | 'phew';
  readonly x: number;
  readonly y: number;
  readonly points: number;
  readonly combo: number;
}

export interface State {
  readonly config: Config;
  readonly rng: Rng;
  tick: number;
  basket: { x: number; target: number; readonly half: number };
  falling: Falling[];
  coming: Coming[];
  nextWaveAt: number;
  nextId: number;
  /** Where the last wave began: the next stays within reach. */
  lastX: number;
  lives: number;
  score: number;
  combo: number;
  bestCombo: number;
  caught: { star: number; gift: number; bomb: number };
  /** Until this tick bombs do no harm: one mistake never costs two lives. */
  safeUntil: number;
  marks: Mark[];
}
