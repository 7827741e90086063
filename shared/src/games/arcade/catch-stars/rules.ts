import { rngFrom } from '../../../play/rng';
import type { Input, Seed, SkillRules } from '../../../play/rules';
import { sine, ONE } from '../../../play/trig';
import { meet, MOST_COMBO } from './basket';
import type { Config } from './config';
import { FIELD, FINE, type Coming, type State } from './state';
import { announce, gapAt, LONGEST_WAVE, speedAt, totalTicks } from './waves';

export type { State } from './state';

/** An input is where the basket should go, in this many steps from left to right: one byte a sample. */
export const PLACES = 128;
/** The phone samples the finger at most this often; a minute of dragging then fits 2 KB. */
export const SAMPLE_TICKS = 5;
const HALVES = { small: 26 * FINE, medium: 34 * FINE, large: 44 * FINE } as const;
const FASTEST = 15 * FINE;
const MARK_TICKS = 45;
const SWAY = 26 * FINE;
const ABOVE = -24 * FINE;

function start(seed: Seed, config: Config): State {
  const middle = FIELD.width / 2;
  return {
    config,
    rng: rngFrom(seed),
    tick: 0,
    basket: { x: middle, target: middle, half: HALVES[config.basket] },
    falling: [],
    coming: [],
    nextWaveAt: 20,
    nextId: 1,
    lastX: middle,
    lives: config.lives,
    score: 0,
    combo: 0,
    bestCombo: 0,
    caught: { star: 0, gift: 0, bomb: 0 },
    safeUntil: 0,
    marks: [],
  };
}

function step(state: State, inputs: readonly Input[]): State {
  for (const input of inputs) state.basket.target = targetOf(state, input);
  glide(state);
  announce(state);
  appear(state);
  for (const thing of state.falling) {
    thing.y += thing.speed;
    thing.x = thing.path + swayAt(thing.sway, thing.y);
  }
  state.falling = state.falling.filter((thing) => !meet(state, thing));
  state.marks = state.marks.filter((mark) => state.tick - mark.tick < MARK_TICKS);
  state.tick += 1;
  return state;
}

/** How far beside its path a swaying thing is at this height. */
export function swayAt(sway: number, y: number): number {
  return Math.floor((sway * sine(Math.floor(y / 40))) / ONE);
}

function targetOf(state: State, input: Input): number {
  const { half } = state.basket;
  return half + Math.floor((input * (FIELD.width - 2 * half)) / (PLACES - 1));
}

/** The input for a finger at x (points, 0 … 320): for the phone and the bots. */
export function aimAt(state: State, x: number): Input {
  const { half } = state.basket;
  const share = Math.round(((x * FINE - half) * (PLACES - 1)) / (FIELD.width - 2 * half));
  return Math.min(PLACES - 1, Math.max(0, share));
}

/** Half of the way each tick, never faster than the eye: samples 5 ticks apart still look like one movement. */
function glide(state: State): void {
  const { x, target } = state.basket;
  const away = target - x;
  const stride = Math.abs(away) <= FINE ? away : Math.trunc(away / 2);
  state.basket.x = x + Math.max(-FASTEST, Math.min(FASTEST, stride));
}

function appear(state: State): void {
  const due = state.coming.filter((coming) => coming.at <= state.tick);
  if (due.length === 0) return;
  state.coming = state.coming.filter((coming) => coming.at > state.tick);
  for (const coming of due) fall(state, coming);
}

function fall(state: State, { kind, x }: Coming): void {
  const sway = kind === 'gift' ? SWAY : 0;
  const speed = speedAt(state.config, state.tick);
  state.falling.push({ id: state.nextId, kind, path: x, sway, speed, x, y: ABOVE });
  state.nextId += 1;
}

function over(state: State): boolean {
  return state.lives === 0 || state.tick >= totalTicks(state.config);
}

/** Every wave at its richest, every catch at the highest combo; the shortest gap is the last one. */
function maxScore(config: Config): number {
  const shortest = gapAt(config, totalTicks(config));
  const waves = Math.ceil(totalTicks(config) / shortest);
  return waves * Math.max(LONGEST_WAVE, config.giftPoints) * MOST_COMBO;
}

export const rules: SkillRules<State, Config> = {
  kind: 'skill',
  version: 1,
  start,
  step,
  score: (state) => state.score,
  over,
  isInput: (input) => Number.isInteger(input) && input >= 0 && input < PLACES,
  maxTicks: totalTicks,
  maxScore,
};
