import { nextBelow, nextChance, rngFrom, type Rng } from '../../../play/rng';
import { TICKS_PER_SECOND, type Input, type Seed, type SkillRules } from '../../../play/rules';
import { CELLS, emptyCells, isStuck, slide, valueOf, type Board, type Slide } from './board';
import type { Config } from './config';

/** How it ended; null while it goes on. */
export type Ending = 'goal' | 'stuck' | 'time' | 'moves';

export interface State {
  readonly config: Config;
  readonly rng: Rng;
  tick: number;
  board: Board;
  moves: number;
  score: number;
  best: number;
  ending: Ending | null;
  /** The last slide that moved anything, for the picture: where each tile went and where the new one stands. */
  last: { tick: number; direction: Input; slides: Slide[]; spawned: number; gained: number } | null;
}

function start(seed: Seed, config: Config): State {
  const rng = rngFrom(seed);
  const board: Board = Array.from({ length: CELLS }, () => 0);
  const state: State = { config, rng, tick: 0, board, moves: 0, score: 0, best: 0, ending: null, last: null };
  spawn(state);
  spawn(state);
  return state;
}

function step(state: State, inputs: readonly Input[]): State {
  for (const input of inputs) move(state, input);
  state.tick += 1;
  if (state.ending === null && state.tick >= maxTicks(state.config)) state.ending = 'time';
  return state;
}

/** A slide that moves nothing costs nothing. */
function move(state: State, direction: Input): void {
  if (state.ending !== null) return;
  const slid = slide(state.board, direction);
  if (!slid.moved) return;
  state.board = slid.board;
  state.moves += 1;
  state.score += slid.gained;
  const spawned = spawn(state);
  state.last = { tick: state.tick, direction, slides: slid.slides, spawned, gained: slid.gained };
  state.ending = endingOf(state);
  if (state.ending === 'goal') state.score += timeLeft(state) * state.config.timePoints;
}

function spawn(state: State): number {
  const empty = emptyCells(state.board);
  const cell = empty[nextBelow(state.rng, empty.length)] ?? 0;
  state.board[cell] = nextChance(state.rng, state.config.fours, 100) ? 2 : 1;
  state.best = Math.max(...state.board.map(valueOf));
  return cell;
}

function endingOf(state: State): Ending | null {
  if (state.best >= goalOf(state.config)) return 'goal';
  if (isStuck(state.board)) return 'stuck';
  return state.moves >= state.config.moves ? 'moves' : null;
}

export function goalOf(config: Config): number {
  return Number(config.target);
}

/** Whole seconds left. */
export function timeLeft(state: State): number {
  return Math.floor((maxTicks(state.config) - state.tick) / TICKS_PER_SECOND);
}

function maxTicks(config: Config): number {
  return config.seconds * TICKS_PER_SECOND;
}

/**
 * A tile of value v has earned at most v × (log2 v − 1) on its way. Only one can be the goal, the other fifteen are at
 * most half of it; and a goal reached at once is paid all its time.
 */
function maxScore(config: Config): number {
  const goal = goalOf(config);
  const power = 31 - Math.clz32(goal);
  const tiles = goal * (power - 1) + (CELLS - 1) * (goal / 2) * (power - 2);
  return tiles + config.seconds * config.timePoints;
}

export const rules: SkillRules<State, Config> = {
  kind: 'skill',
  version: 1,
  start,
  step,
  score: (state) => state.score,
  over: (state) => state.ending !== null,
  isInput: (input) => input === 0 || input === 1 || input === 2 || input === 3,
  maxTicks,
  maxScore,
};
