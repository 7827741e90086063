import { hashState } from './hash';
import { next, rngFrom } from './rng';
import type { BotSkill, Input, Recording, Seed, SkillBot, SkillRules } from './rules';

export interface Rehearsed {
  readonly recording: Recording;
  readonly score: number;
  readonly ticks: number;
  readonly hash: string;
}

/** A bot's own random source, 0 ≤ whim < 1; apart from the game's seed, so that a bot cannot foresee it. */
export function whimFrom(seed: Seed): () => number {
  const rng = rngFrom(seed);
  return () => next(rng) / 0x1_0000_0000;
}

/** Lets a bot play one whole skill game and keeps its recording: for the laws, the forecast and the load. */
export function rehearse<State, Config>(
  rules: SkillRules<State, Config>,
  bot: SkillBot<State, Config>,
  skill: BotSkill,
  seed: Seed,
  config: Config,
  whim: () => number,
  watch: (state: State) => void = () => undefined,
): Rehearsed {
  const ask = bot(skill, config);
  const inputs: [number, Input][] = [];
  const most = rules.maxTicks(config);
  let state = rules.start(seed, config);
  let tick = 0;
  for (; tick < most && !rules.over(state); tick += 1) {
    const now = ask(state, tick, whim);
    for (const input of now) inputs.push([tick, input]);
    state = rules.step(state, now);
    watch(state);
  }
  return { recording: { ticks: tick, inputs }, score: rules.score(state), ticks: tick, hash: hashState(state) };
}
