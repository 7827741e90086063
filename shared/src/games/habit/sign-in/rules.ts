import type { Facts, HostedRules, Refusal, Seed } from '../../../play/rules';
import type { Config } from './config';
import { currentRun, missedDays, withDay } from './days';

/**
 * A round of sign-ins, one a local day (the server's day, never the phone's). It ends only by a move: when all its
 * days are lit. Nothing ends by the clock, so nobody has to watch it. The score, lit days at their best, never falls:
 * a campaign tier at 1, 2, … pays each day once.
 */
export interface State {
  readonly config: Config;
  /** Day numbers, rising. */
  readonly signed: readonly number[];
  readonly madeUp: readonly number[];
  /** Most days lit so far. */
  readonly best: number;
}

export type Move = { kind: 'sign' } | { kind: 'make-up'; day: number };

export interface View {
  readonly today: number;
  readonly signedToday: boolean;
  /** Boxes lit of boxes in the round. */
  readonly lit: number;
  readonly of: number;
  readonly counting: Config['counting'];
  readonly run: number;
  readonly signed: readonly number[];
  readonly madeUp: readonly number[];
  /** Days that a make-up could still light; empty when none is left. */
  readonly missed: readonly number[];
  readonly makeUpsLeft: number;
}

/** No round is longer than 31 days; older days cannot touch it any more. */
const REMEMBERED_DAYS = 40;

function start(_seed: Seed, config: Config): State {
  return { config, signed: [], madeUp: [], best: 0 };
}

function step(state: State, move: Move, { day: today }: Facts): State | Refusal {
  if (over(state)) return { refused: 'round-complete' };
  if (move.kind === 'make-up') return makeUp(state, move.day, today);
  if (state.signed.some((day) => day >= today)) return { refused: 'signed-today' };
  return lighten(state, today, today);
}

function makeUp(state: State, day: number, today: number): State | Refusal {
  if (makeUpsLeft(state) === 0) return { refused: 'no-make-up-left' };
  const missed = missedDays(state.signed, today, state.config.makeUpDays);
  if (!missed.includes(day)) return { refused: 'not-missed' };
  return lighten({ ...state, madeUp: withDay(state.madeUp, day) }, day, today);
}

function lighten(state: State, day: number, today: number): State {
  const signed = withDay(state.signed, day).filter(
    (one) => state.config.counting === 'total' || today - one < REMEMBERED_DAYS,
  );
  const after = { ...state, signed };
  return { ...after, best: Math.max(state.best, litOn(after, today)) };
}

function litOn({ config, signed }: State, today: number): number {
  const lit = config.counting === 'total' ? signed.length : currentRun(signed, today);
  return Math.min(lit, config.days);
}

function makeUpsLeft(state: State): number {
  return Math.max(0, state.config.makeUps - state.madeUp.length);
}

function over(state: State): boolean {
  return state.best >= state.config.days;
}

function view(state: State, { day: today }: Facts): View {
  const open = over(state) || makeUpsLeft(state) === 0 ? 0 : state.config.makeUpDays;
  return {
    today,
    signedToday: state.signed.includes(today),
    lit: over(state) ? state.config.days : litOn(state, today),
    of: state.config.days,
    counting: state.config.counting,
    run: currentRun(state.signed, today),
    signed: state.signed,
    madeUp: state.madeUp,
    missed: missedDays(state.signed, today, open),
    makeUpsLeft: makeUpsLeft(state),
  };
}

function readMove(raw: unknown): Move | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { kind, day, ...rest } = raw as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return null;
  if (kind === 'sign') return day === undefined ? { kind } : null;
  return kind === 'make-up' && typeof day === 'number' && Number.isSafeInteger(day) ? { kind, day } : null;
}

export const rules: HostedRules<State, Move, Config, View> = {
  kind: 'progress',
  version: 1,
  start,
  step,
  view,
  score: (state) => state.best,
  over,
  readMove,
  maxScore: (config) => config.days,
};
