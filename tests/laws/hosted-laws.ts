import fc from 'fast-check';
import { openPart } from '@fanqu/shared/fields/open-part';
import { canonicalOf } from '@fanqu/shared/play/canonical';
import { hashState } from '@fanqu/shared/play/hash';
import { factsAt, isRefusal, rehearseHosted, type RehearsedHosted } from '@fanqu/shared/play/rehearse-hosted';
import { whimFrom } from '@fanqu/shared/play/rehearse';
import type { BotSkill, Facts, Seed } from '@fanqu/shared/play/rules';
import { faultIf, median, SEED, seeds, SKILLS } from './plays';
import { notJson } from './replay-laws';
import type { Config, HostedRoom } from './rooms';
import { usualSettings } from './settings';

const SEEDS = seeds(41);
const START_AT = 1_772_445_600_000;
/** Names of what a phone may never get. */
const SECRET_NAMES = ['key', 'seed', 'rng', 'by', 'secret'];

type Watch = (state: unknown, facts: Facts) => void;

function playOnce(
  room: HostedRoom,
  skill: BotSkill,
  seed: Seed,
  config: Config,
  watch?: Watch,
): RehearsedHosted<unknown> {
  const whim = whimFrom([seed[1], seed[0], 5, 5]);
  return rehearseHosted(room.rules, room.bot, skill, seed, config, whim, START_AT, watch);
}

/** The same moves at the same times give the same hash, also through JSON at every move and on frozen states. */
export function sameStateFaults(room: HostedRoom): string[] {
  return usualSettings(room).flatMap((config) => {
    const played = playOnce(room, 'good', SEED, config);
    let now = START_AT;
    let state = room.rules.start(SEED, config, factsAt(now));
    if (isRefusal(state)) return ['a state has a field named refused: it would pass for a refusal'];
    for (const { thinkMs, move } of played.moves) {
      now += thinkMs;
      const fault = notJson(state) ?? notJson(room.rules.view(state, factsAt(now)));
      if (fault !== null) return [fault];
      state = room.rules.step(frozen(JSON.parse(JSON.stringify(state))), move, factsAt(now));
    }
    return faultIf(hashState(state) !== played.hash, 'a state put through JSON goes another way');
  });
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** Score whole, within bounds, never falling: tiers once reached stay reached. After the end every move is refused. */
export function scoreFaults(room: HostedRoom, config: Config, seed: Seed): string[] {
  const most = room.rules.maxScore(config);
  const faults = new Set<string>();
  for (const skill of SKILLS) {
    let before = 0;
    playOnce(room, skill, seed, config, (state, facts) => {
      const score = room.rules.score(state);
      if (!Number.isInteger(score) || score < 0 || score > most) faults.add(`score ${score} is outside 0 … ${most}`);
      if (score < before) faults.add(`score falls from ${before} to ${score}`);
      before = score;
      for (const fault of endFaults(room, state, facts, seed, config)) faults.add(fault);
    });
  }
  return [...faults];
}

function endFaults(room: HostedRoom, state: unknown, facts: Facts, seed: Seed, config: Config): string[] {
  if (!room.rules.over(state, facts)) return [];
  const moves = playOnce(room, 'good', seed, config).moves;
  const later = factsAt(facts.now + 40 * 86_400_000);
  const accepted = moves.some(({ move }) => !isRefusal(room.rules.step(state, move, later)));
  return faultIf(accepted, 'a move after the end is accepted');
}

/** Whatever a phone sends is a move of the room or none; a move is taken or refused; nothing throws, nothing changes. */
export function strangeMoveFaults(room: HostedRoom): string[] {
  const config = usualSettings(room)[0] ?? {};
  const facts = factsAt(START_AT);
  const state = frozen(room.rules.start(SEED, config, facts));
  const before = canonicalOf(state);
  const faults = new Set<string>();
  const kinds = fc.constantFrom('next', 'answer', 'pass', 'sign', 'make-up', 'helped', 'start', 'win', '__proto__');
  const nearly = fc.record(
    { kind: kinds, choice: fc.anything(), day: fc.anything(), by: fc.anything() },
    { requiredKeys: ['kind'] },
  );
  const check = (raw: unknown) => {
    const fault = strangeFault(room, state, raw, facts);
    if (fault !== null) faults.add(fault);
  };
  fc.assert(fc.property(fc.oneof(fc.anything(), nearly), check), { seed: 42, numRuns: 300 });
  return [...faults, ...faultIf(canonicalOf(state) !== before, 'a strange move changed the state')];
}

function strangeFault(room: HostedRoom, state: unknown, raw: unknown, facts: Facts): string | null {
  try {
    const move = room.rules.readMove(raw);
    if (move === null) return null;
    if (typeof move === 'object' && 'kind' in move && move.kind === 'helped')
      return 'a phone can make the server’s move';
    room.rules.step(state, move, facts);
    return null;
  } catch (error) {
    return `${JSON.stringify(raw)} throws ${String(error)}`;
  }
}

/** No view ever names or holds what is secret, and neither do the settings that reach the phone. */
export function secretFaults(room: HostedRoom): string[] {
  return usualSettings(room).flatMap((config) => {
    const faults = new Set(namesIn(openPart(room.config, config)).map((name) => `settings show ${name}`));
    const watch: Watch = (state, facts) => {
      const view = room.rules.view(state, facts);
      for (const name of namesIn(view)) faults.add(`a view shows ${name}`);
      const text = JSON.stringify(view);
      if (secretTexts(state).some((secret) => text.includes(secret))) faults.add('a view holds a secret text');
    };
    for (const skill of SKILLS) playOnce(room, skill, SEED, config, watch);
    watch(room.rules.start(SEED, config, factsAt(START_AT)), factsAt(START_AT));
    return [...faults];
  });
}

function namesIn(value: unknown): string[] {
  return entriesOf(value).flatMap(([name, part]) => [...(SECRET_NAMES.includes(name) ? [name] : []), ...namesIn(part)]);
}

function secretTexts(value: unknown): string[] {
  return entriesOf(value).flatMap(([name, part]) =>
    SECRET_NAMES.includes(name) && typeof part === 'string' ? [part] : secretTexts(part),
  );
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

export function rankHostedFaults(room: HostedRoom): string[] {
  return usualSettings(room).flatMap((config) => {
    const [bad = 0, fair = 0, good = 0] = SKILLS.map((skill) =>
      median(SEEDS.map((seed) => playOnce(room, skill, seed, config).score)),
    );
    return faultIf(
      !(bad < fair && fair < good),
      `medians ${bad}, ${fair}, ${good} with ${JSON.stringify(config).slice(0, 120)}`,
    );
  });
}
