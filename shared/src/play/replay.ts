import { hashState } from './hash';
import { findFault } from './recording';
import type { Input, Recording, Seed, SkillRules } from './rules';

export type Replayed = { ok: true; score: number; ticks: number; hash: string } | { ok: false; reason: string };

/**
 * Plays a recording again and computes its score. Work is bounded by `maxTicks`, whatever the recording claims: it is
 * read from a stranger. Everything is refused that an honest phone could not have sent.
 */
export function replay<State, Config>(
  rules: SkillRules<State, Config>,
  seed: Seed,
  config: Config,
  recording: Recording,
): Replayed {
  const fault = findFault(recording) ?? findIllegal(rules, config, recording);
  if (fault !== null) return refuse(fault);
  let state = rules.start(seed, config);
  let at = 0;
  for (let tick = 0; tick < recording.ticks; tick += 1) {
    if (rules.over(state)) return refuse('goes-on-after-end');
    const inputs: Input[] = [];
    for (let pair = recording.inputs[at]; pair?.[0] === tick; pair = recording.inputs[at]) {
      inputs.push(pair[1]);
      at += 1;
    }
    state = rules.step(state, inputs);
  }
  return judge(rules, config, state, recording.ticks);
}

function findIllegal<Config>(rules: SkillRules<unknown, Config>, config: Config, recording: Recording): string | null {
  if (recording.ticks > rules.maxTicks(config)) return 'too-many-ticks';
  const illegal = recording.inputs.some(([, input]) => !rules.isInput(input, config));
  return illegal ? 'illegal-input' : null;
}

function judge<State, Config>(rules: SkillRules<State, Config>, config: Config, state: State, ticks: number): Replayed {
  if (!rules.over(state)) return refuse('ends-too-early');
  const score = rules.score(state);
  const sound = Number.isInteger(score) && score >= 0 && score <= rules.maxScore(config);
  return sound ? { ok: true, score, ticks, hash: hashState(state) } : refuse('score-out-of-bounds');
}

function refuse(reason: string): Replayed {
  return { ok: false, reason };
}
