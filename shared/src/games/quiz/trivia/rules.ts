import { rngFrom, shuffled, type Rng } from '../../../play/rng';
import type { Facts, HostedRules, Refusal, Seed } from '../../../play/rules';
import type { Config } from './config';
import type { Question } from './question';
import { readMove } from './move';
import type { Answered, Asked, Move, State, View } from './state';
import { view } from './view-of';

export type { Move, State, View } from './state';

/** A slow network is not a slow head: this much later still counts. */
export const GRACE_MS = 1500;

function start(seed: Seed, config: Config): State {
  const rng = rngFrom(seed);
  const drawn = shuffled(rng, config.bank).slice(0, config.count);
  const rising = [1, 2, 3].flatMap((level) => drawn.filter((question) => question.level === level));
  const { seconds, rightPoints, quickPoints } = config;
  const asked = rising.map((question) => dealt(rng, question));
  return { seconds, rightPoints, quickPoints, asked, answered: [], shownAt: null };
}

/** The choices in a new order; the key moves along. */
function dealt(rng: Rng, { text, choices, key, why }: Question): Asked {
  const order = shuffled(rng, [...choices.keys()]);
  return { text, choices: order.map((place) => choices[place] ?? ''), key: order.indexOf(key), why };
}

function step(state: State, move: Move, facts: Facts): State | Refusal {
  if (over(state)) return { refused: 'already-over' };
  if (move.kind === 'next') {
    return state.shownAt === null ? { ...state, shownAt: facts.now } : { refused: 'answer-first' };
  }
  if (state.shownAt === null) return { refused: 'nothing-asked' };
  const answer = judge(state, state.shownAt, move.kind === 'pass' ? null : move.choice, facts.now);
  return 'refused' in answer ? answer : { ...state, answered: [...state.answered, answer], shownAt: null };
}

function judge(state: State, shownAt: number, choice: number | null, now: number): Answered | Refusal {
  const asked = state.asked[state.answered.length];
  if (asked === undefined) return { refused: 'already-over' };
  if (choice !== null && choice >= asked.choices.length) return { refused: 'no-such-choice' };
  const spentMs = Math.max(0, now - shownAt);
  const late = spentMs > state.seconds * 1000 + GRACE_MS;
  const right = !late && choice === asked.key;
  return { choice: late ? null : choice, right, late, points: right ? pointsFor(state, spentMs) : 0 };
}

/** The sooner the more, in whole points; within the grace there is nothing left to add. */
function pointsFor(state: State, spentMs: number): number {
  const limitMs = state.seconds * 1000;
  const leftMs = Math.max(0, limitMs - spentMs);
  return state.rightPoints + Math.floor((state.quickPoints * leftMs) / limitMs);
}

function over(state: State): boolean {
  return state.answered.length >= state.asked.length;
}

export function scoreOf(state: State): number {
  return state.answered.reduce((sum, one) => sum + one.points, 0);
}

export const rules: HostedRules<State, Move, Config, View> = {
  kind: 'answer',
  version: 1,
  start,
  step,
  view,
  score: scoreOf,
  over,
  readMove,
  maxScore: ({ count, rightPoints, quickPoints }) => count * (rightPoints + quickPoints),
};
