import { nextBetween, rngFrom, type Rng } from '../../../play/rng';
import { TICKS_PER_SECOND, type Input, type Seed, type SkillRules } from '../../../play/rules';
import type { Config } from './config';

export interface State {
  readonly config: Config;
  readonly rng: Rng;
  tick: number;
  /** The lamp is lit from `lightAt` until just before `darkAt`. */
  lightAt: number;
  darkAt: number;
  score: number;
}

/** The only input: a tap. */
export const TAP = 1;
const SHORTEST_DARK = 30;
const LONGEST_DARK = 90;
const SHORTEST_LIT = 10;

function start(seed: Seed, config: Config): State {
  const state: State = { config, rng: rngFrom(seed), tick: 0, lightAt: 0, darkAt: 0, score: 0 };
  wait(state);
  return state;
}

function step(state: State, inputs: readonly Input[]): State {
  if (inputs.length > 0) tap(state);
  state.tick += 1;
  if (state.tick >= state.darkAt) wait(state);
  return state;
}

function tap(state: State): void {
  if (isLit(state)) state.score += 1;
  wait(state);
}

/** Dark for a while nobody can foresee, then lit for less and less time. */
function wait(state: State): void {
  const total = maxTicks(state.config);
  const lit = Math.floor((state.config.litTicks * (2 * total - state.tick)) / (2 * total));
  state.lightAt = state.tick + nextBetween(state.rng, SHORTEST_DARK, LONGEST_DARK);
  state.darkAt = state.lightAt + Math.max(SHORTEST_LIT, lit);
}

export function isLit(state: State): boolean {
  return state.tick >= state.lightAt && state.tick < state.darkAt;
}

function maxTicks(config: Config): number {
  return config.seconds * TICKS_PER_SECOND;
}

export const rules: SkillRules<State, Config> = {
  kind: 'skill',
  version: 1,
  start,
  step,
  score: (state) => state.score,
  over: (state) => state.tick >= maxTicks(state.config),
  isInput: (input) => input === TAP,
  maxTicks,
  maxScore: (config) => Math.ceil(maxTicks(config) / SHORTEST_DARK),
};
