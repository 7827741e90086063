/**
 * What a room's `rules.ts` may be. Three shapes for four kinds: a `skill` game is replayed from its recording, a
 * `luck` game only shows what the server drew, and `answer` and `progress` games are hosted: their state lives on the
 * server, one move a request.
 *
 * Everything here is pure and integer; see DESIGN "Rules law". States are plain JSON.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type GameKind = 'skill' | 'luck' | 'answer' | 'progress';

/** Four unsigned 32-bit integers. */
export type Seed = readonly [number, number, number, number];

/** One move of a skill game: an integer 0 … 2^31−1. The room says what its bits mean. */
export type Input = number;

/** A play's inputs in order, each with the tick it took effect on. */
export interface Recording {
  /** Ticks played in all; the play ended on this tick. */
  readonly ticks: number;
  readonly inputs: readonly (readonly [tick: number, input: Input])[];
}

/** Fixed step: 60 ticks are one second in every skill game. */
export const TICKS_PER_SECOND = 60;

export interface SkillRules<State, Config> {
  readonly kind: 'skill';
  /** Goes up whenever an old recording would score differently. */
  readonly version: number;
  start(seed: Seed, config: Config): State;
  /** One tick with the inputs that arrived on it (usually none). May change `state` in place; returns it. */
  step(state: State, inputs: readonly Input[]): State;
  score(state: State): number;
  over(state: State): boolean;
  /** Is this integer a legal input for these settings? Anything else makes the recording forged. */
  isInput(input: Input, config: Config): boolean;
  /** No honest play lasts longer or scores outside; both are checked against every recording. */
  maxTicks(config: Config): number;
  maxScore(config: Config): number;
}

/** What the server knows at a move and no client can set. */
export interface Facts {
  /** Epoch milliseconds of the server. */
  readonly now: number;
  /** Number of the local day in the brand's time zone; days are consecutive integers. */
  readonly day: number;
}

/** A move refused, with a code of the room's own; the state stays as it was. */
export interface Refusal {
  readonly refused: string;
}

export interface HostedRules<State, Move, Config, View> {
  readonly kind: 'answer' | 'progress';
  readonly version: number;
  start(seed: Seed, config: Config, facts: Facts): State;
  step(state: State, move: Move, facts: Facts): State | Refusal;
  /** All that the phone may see of the state: never a key, never a hidden cell. */
  view(state: State, facts: Facts): View;
  score(state: State): number;
  over(state: State, facts: Facts): boolean;
  /** Turns untrusted JSON into a move, or null when it is none. Moves that only the server makes are not read here. */
  readMove(raw: unknown): Move | null;
  maxScore(config: Config): number;
}

/** A luck room decides nothing; it says how many prizes it can show. */
export interface LuckRules<Config> {
  readonly kind: 'luck';
  readonly version: number;
  /** How many places the picture has (slices, cells, eggs). */
  places(config: Config): number;
}

/** Rooms are held in one library whatever their types; methods are bivariant, so any room fits. */
export type AnyRules =
  SkillRules<unknown, unknown> | HostedRules<unknown, unknown, unknown, unknown> | LuckRules<unknown>;

export type BotSkill = 'bad' | 'fair' | 'good';

/** Plays a skill room: asked once a tick, answers the inputs for that tick. `whim` is the bot's own random source, 0 ≤ whim < 1. */
export type SkillBot<State, Config> = (
  skill: BotSkill,
  config: Config,
) => (state: State, tick: number, whim: () => number) => readonly Input[];

/** Plays a hosted room: given the state (bots may peek), the next move and how long it thinks; null when it stops. */
export type HostedBot<State, Move, Config> = (
  skill: BotSkill,
  config: Config,
) => (state: State, whim: () => number) => { move: Move; thinkMs: number } | null;

/** A luck room is only watched: how long this player lets the picture run before going on. */
export type LuckBot<Config> = (skill: BotSkill, config: Config) => (whim: () => number) => { watchMs: number };
