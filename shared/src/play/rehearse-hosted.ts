import { hashState } from './hash';
import type { BotSkill, Facts, HostedBot, HostedRules, Seed } from './rules';

const DAY_MS = 86_400_000;
/** No honest play makes more moves; a bot that never stops is a fault in the room. */
const MAX_MOVES = 500;

export interface RehearsedHosted<Move> {
  readonly moves: readonly { readonly thinkMs: number; readonly move: Move }[];
  readonly score: number;
  readonly over: boolean;
  readonly hash: string;
}

/** Days as in UTC: enough for a rehearsal, the server counts them in the brand's time zone. */
export function factsAt(now: number): Facts {
  return { now, day: Math.floor(now / DAY_MS) };
}

/** Lets a bot play one hosted game on a clock that only its thinking moves. A refused move ends it: a bot plays fair. */
export function rehearseHosted<State, Move, Config, View>(
  rules: HostedRules<State, Move, Config, View>,
  bot: HostedBot<State, Move, Config>,
  skill: BotSkill,
  seed: Seed,
  config: Config,
  whim: () => number,
  startAt: number,
  watch: (state: State, facts: Facts) => void = () => undefined,
): RehearsedHosted<Move> {
  const ask = bot(skill, config);
  const moves: { thinkMs: number; move: Move }[] = [];
  let now = startAt;
  let state = rules.start(seed, config, factsAt(now));
  while (moves.length < MAX_MOVES && !rules.over(state, factsAt(now))) {
    const made = ask(state, whim);
    if (made === null) break;
    now += made.thinkMs;
    const after = rules.step(state, made.move, factsAt(now));
    if (isRefusal(after)) break;
    state = after;
    moves.push({ thinkMs: made.thinkMs, move: made.move });
    watch(state, factsAt(now));
  }
  return { moves, score: rules.score(state), over: rules.over(state, factsAt(now)), hash: hashState(state) };
}

/** A state may not have a field named `refused`; a law checks it. */
export function isRefusal<State>(after: State | { readonly refused: string }): after is { readonly refused: string } {
  return typeof after === 'object' && after !== null && 'refused' in after;
}
