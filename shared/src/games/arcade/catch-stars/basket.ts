import { FIELD, FINE, RIM, type Falling, type Mark, type State } from './state';

/** Generous with what is wanted, forgiving with what is not. */
const REACH = { star: 12 * FINE, gift: 12 * FINE, bomb: -8 * FINE } as const;
const NARROW = 16 * FINE;
const SAFE_TICKS = 60;
const COMBO_STEP = 6;
export const MOST_COMBO = 3;

/** 1, then 2 from the 6th catch in a row, then 3 from the 12th. */
export function timesOf(combo: number): number {
  return Math.min(MOST_COMBO, 1 + Math.floor(combo / COMBO_STEP));
}

/** One thing at the basket: caught, gone by, or still falling. True when it leaves the sky. */
export function meet(state: State, thing: Falling): boolean {
  if (thing.y < RIM.top) return false;
  const away = Math.abs(thing.x - state.basket.x);
  if (thing.y <= RIM.bottom && away <= state.basket.half + REACH[thing.kind]) return take(state, thing);
  if (thing.y <= RIM.bottom || thing.y - thing.speed > RIM.bottom) return thing.y > FIELD.height;
  pass(state, thing, away);
  return false;
}

function take(state: State, thing: Falling): true {
  state.caught[thing.kind] += 1;
  if (thing.kind === 'bomb') explode(state, thing);
  else gain(state, thing, thing.kind === 'gift' ? state.config.giftPoints : 1);
  return true;
}

function gain(state: State, thing: Falling, worth: number): void {
  const points = worth * timesOf(state.combo);
  state.combo += 1;
  state.bestCombo = Math.max(state.bestCombo, state.combo);
  state.score += points;
  mark(state, thing, thing.kind, points);
}

function explode(state: State, thing: Falling): void {
  state.combo = 0;
  if (state.tick >= state.safeUntil) state.lives -= 1;
  state.safeUntil = state.tick + SAFE_TICKS;
  mark(state, thing, 'bomb', 0);
}

/** Below the rim: a star lost ends the combo, a bomb that only just missed is worth a sigh. */
function pass(state: State, thing: Falling, away: number): void {
  if (thing.kind !== 'bomb') {
    state.combo = 0;
    mark(state, thing, 'missed', 0);
  } else if (away <= state.basket.half + NARROW) {
    mark(state, thing, 'phew', 0);
  }
}

function mark(state: State, thing: Falling, kind: Mark['kind'], points: number): void {
  state.marks.push({ tick: state.tick, kind, x: thing.x, y: thing.y, points, combo: state.combo });
}
