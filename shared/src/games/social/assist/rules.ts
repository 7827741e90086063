import type { Helped } from '../../../play/helped';
import type { Facts, HostedRules, Refusal, Seed } from '../../../play/rules';
import type { Config } from './config';
import { MOST_HELPERS } from './team';

/** The owner starts it; friends fill it. That the owner is no friend of theirs the platform checks: it knows who is who. */
export interface State {
  readonly needed: number;
  readonly helpers: readonly { readonly by: string; readonly at: number }[];
}

/** The phone makes no move here: a tap on "invite" is no help, only a friend's own play is. */
export type Move = Helped;

export interface View {
  readonly needed: number;
  readonly helped: number;
  readonly missing: number;
  /** When each seat was taken; who sits there is the platform's to show, masked. */
  readonly takenAt: readonly number[];
}

const MAX_ID = 64;

function start(_seed: Seed, config: Config): State {
  return { needed: Math.min(config.needed, MOST_HELPERS), helpers: [] };
}

function step(state: State, move: Move, facts: Facts): State | Refusal {
  if (over(state)) return { refused: 'team-full' };
  if (move.kind !== 'helped' || move.by.length === 0 || move.by.length > MAX_ID) return { refused: 'no-friend' };
  if (state.helpers.some((helper) => helper.by === move.by)) return { refused: 'helped-already' };
  return { ...state, helpers: [...state.helpers, { by: move.by, at: facts.now }] };
}

function over(state: State): boolean {
  return state.helpers.length >= state.needed;
}

function view({ needed, helpers }: State): View {
  const takenAt = helpers.map((helper) => helper.at);
  return { needed, helped: helpers.length, missing: needed - helpers.length, takenAt };
}

export const rules: HostedRules<State, Move, Config, View> = {
  kind: 'progress',
  version: 1,
  start,
  step,
  view,
  score: (state) => state.helpers.length,
  over,
  readMove: () => null,
  maxScore: (config) => Math.min(config.needed, MOST_HELPERS),
};
