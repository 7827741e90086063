import { nextBelow, nextBetween, nextChance } from '../../../play/rng';
import { TICKS_PER_SECOND } from '../../../play/rules';
import type { Config } from './config';
import { FIELD, FINE, type Coming, type State, type Thing } from './state';

/** Things in the longest wave. */
export const LONGEST_WAVE = 4;
const MARGIN = 28 * FINE;
/** How far a wave may begin from the last one. */
const REACH = 150 * FINE;
const GUARD = 62 * FINE;
const LAST_CALL = TICKS_PER_SECOND;

export function totalTicks(config: Config): number {
  return config.seconds * TICKS_PER_SECOND;
}

export function inFinale(config: Config, tick: number): boolean {
  return config.finale && tick * 5 >= totalTicks(config) * 4;
}

/** Ticks to the next wave: 46 at pace 3, down to 60 % at the end, and denser still in the finale. */
export function gapAt(config: Config, tick: number): number {
  const calm = 70 - 8 * config.pace;
  const risen = calm - Math.floor((calm * 4 * tick) / (10 * totalTicks(config)));
  return inFinale(config, tick) ? Math.floor((risen * 6) / 10) : risen;
}

/** Sixteenths of a point a tick: it grows by 70 % in a play. */
export function speedAt(config: Config, tick: number): number {
  const calm = 28 + 6 * config.pace;
  return calm + Math.floor((calm * 7 * tick) / (10 * totalTicks(config)));
}

/** Announces the next wave when it is due; none in the last second, it could not be caught. */
export function announce(state: State): void {
  if (state.tick < state.nextWaveAt || state.tick + LAST_CALL > totalTicks(state.config)) return;
  state.nextWaveAt = state.tick + gapAt(state.config, state.tick);
  state.lastX = nearby(state);
  state.coming.push(...wave(state));
}

function nearby(state: State): number {
  const least = Math.max(MARGIN, state.lastX - REACH);
  const most = Math.min(FIELD.width - MARGIN, state.lastX + REACH);
  return nextBetween(state.rng, least, most);
}

function wave(state: State): Coming[] {
  const bombs = inFinale(state.config, state.tick) ? 0 : state.config.bombs;
  const drawn = nextBelow(state.rng, 60 + 14 * bombs);
  if (drawn < 28) return [coming(state, 'star', 0, 0)];
  if (drawn < 48) return trail(state);
  if (drawn < 60) return [coming(state, 'gift', 0, 0)];
  return drawn < 60 + 9 * bombs ? [coming(state, 'bomb', 0, 0)] : guarded(state);
}

/** Four stars in a slanting line: a sweep of the finger takes them all. */
function trail(state: State): Coming[] {
  const lean = nextChance(state.rng, 1, 2) ? 20 * FINE : -20 * FINE;
  return Array.from({ length: LONGEST_WAVE }, (_, place) => coming(state, 'star', 8 * place, lean * place));
}

/** A gift between two bombs: more for those who dare. */
function guarded(state: State): Coming[] {
  return [coming(state, 'bomb', 0, -GUARD), coming(state, 'gift', 0, 0), coming(state, 'bomb', 0, GUARD)];
}

function coming(state: State, kind: Thing, later: number, aside: number): Coming {
  const x = Math.min(FIELD.width - MARGIN, Math.max(MARGIN, state.lastX + aside));
  return { at: state.tick + later, kind, x };
}
