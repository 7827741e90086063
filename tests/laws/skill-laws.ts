import fc from 'fast-check';
import { canonicalOf } from '@fanqu/shared/play/canonical';
import { hashState } from '@fanqu/shared/play/hash';
import { decodeRecording, encodeRecording } from '@fanqu/shared/play/recording';
import { rehearse, whimFrom, type Rehearsed } from '@fanqu/shared/play/rehearse';
import { replay } from '@fanqu/shared/play/replay';
import type { BotSkill, Input, Recording, Seed } from '@fanqu/shared/play/rules';
import { median } from './median';
import { faultIf } from './room-laws';
import type { Config, SkillRoom } from './rooms';
import { usualSettings } from './settings';

export const SKILLS: readonly BotSkill[] = ['bad', 'fair', 'good'];
const SEEDS: readonly Seed[] = Array.from({ length: 15 }, (_, n) => [n * 7919 + 1, n, 3, 4]);
const SEED: Seed = [1, 2, 3, 4];
const OTHER: Seed = [9, 8, 7, 6];
const MINUTE = 3600;
const MOST_TEXT = 2048;

export function playOnce(room: SkillRoom, skill: BotSkill, seed: Seed, config: Config): Rehearsed {
  return rehearse(room.rules, room.bot, skill, seed, config, whimFrom([seed[1], seed[0], 5, 5]));
}

/** The same recording gives the same hash: again, through its text, and beside another play in the same process. */
export function sameHashFaults(room: SkillRoom): string[] {
  return usualSettings(room).flatMap((config) => {
    const played = playOnce(room, 'fair', SEED, config);
    const decoded = decodeRecording(encodeRecording(played.recording));
    const again = decoded.ok ? replay(room.rules, SEED, config, decoded.recording) : decoded;
    const same = again.ok && again.hash === played.hash && again.score === played.score;
    return [
      ...faultIf(!same, `replayed to ${JSON.stringify(again)}, played ${played.score} ${played.hash}`),
      ...faultIf(besideAnother(room, config, played.recording) !== played.hash, 'two plays at once disturb each other'),
    ];
  });
}

function besideAnother(room: SkillRoom, config: Config, recording: Recording): string {
  const { rules } = room;
  let state = rules.start(SEED, config);
  let other = rules.start(OTHER, config);
  for (let tick = 0; tick < recording.ticks; tick += 1) {
    if (!rules.over(other)) other = rules.step(other, []);
    state = rules.step(state, inputsOn(recording, tick));
  }
  return hashState(state);
}

function inputsOn(recording: Recording, tick: number): Input[] {
  return recording.inputs.flatMap(([at, input]) => (at === tick ? [input] : []));
}

/** The state is plain JSON of whole numbers at every tick: put through JSON each time, the play goes on the same. */
export function roundTripFaults(room: SkillRoom): string[] {
  const config = usualSettings(room)[0] ?? {};
  const played = playOnce(room, 'good', SEED, config);
  const inputs = new Map<number, Input[]>();
  for (const [tick, input] of played.recording.inputs) inputs.set(tick, [...(inputs.get(tick) ?? []), input]);
  let state = room.rules.start(SEED, config);
  for (let tick = 0; tick < played.ticks; tick += 1) {
    state = JSON.parse(JSON.stringify(state));
    state = room.rules.step(state, inputs.get(tick) ?? []);
    const fault = notJson(state);
    if (fault !== null) return [`tick ${tick}: ${fault}`];
  }
  return faultIf(hashState(state) !== played.hash, 'a state put through JSON goes another way');
}

export function notJson(state: unknown): string | null {
  try {
    canonicalOf(state);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'no JSON';
  }
}

/** Any legal input, whatever it does: what a monkey sends. */
function monkey(room: SkillRoom, config: Config, whim: () => number): readonly Input[] {
  if (whim() > 0.2) return [];
  const input = Math.floor(whim() * 256);
  const legal = [input, input % 128, input % 4, 1, 0].find((one) => room.rules.isInput(one, config));
  return legal === undefined ? [] : [legal];
}

/** By bots and by monkeys: score a whole number within its bounds at every tick, over in time and then for good. */
export function boundsFaults(room: SkillRoom, config: Config, seed: Seed): string[] {
  const faults = new Set<string>();
  const most = room.rules.maxScore(config);
  const watch = (state: unknown) => {
    const score = room.rules.score(state);
    if (!Number.isInteger(score) || score < 0 || score > most) faults.add(`score ${score} is outside 0 … ${most}`);
  };
  const players = [...SKILLS.map((skill) => ({ skill, bot: room.bot })), { skill: 'bad' as const, bot: monkeys(room) }];
  for (const { skill, bot } of players) {
    const played = rehearse(room.rules, bot, skill, seed, config, whimFrom(seed), watch);
    const result = replay(room.rules, seed, config, played.recording);
    if (!result.ok) faults.add(`an honest play is refused: ${result.reason}`);
  }
  return [...faults];
}

function monkeys(room: SkillRoom): SkillRoom['bot'] {
  return (_skill, config) => (_state, _tick, whim) => monkey(room, config, whim);
}

/** Cut, stretched, patched or scribbled on: refused, or judged by what it now says; never believed, never a crash. */
export function forgeryFaults(room: SkillRoom): string[] {
  const config = usualSettings(room)[0] ?? {};
  const { recording } = playOnce(room, 'good', SEED, config);
  const { ticks, inputs } = recording;
  const forged: [string, Recording][] = [
    ...[1, 2, 10, ticks - 1, ticks].map((cut): [string, Recording] => [
      `cut by ${cut}`,
      shortened(recording, ticks - cut),
    ]),
    ...[1, 60, 36_000].map((more): [string, Recording] => [`longer by ${more}`, { ticks: ticks + more, inputs }]),
    ...[-1, 0.5, Number.NaN, 2 ** 31].map((bad): [string, Recording] => [
      `input ${bad}`,
      { ticks, inputs: [[0, bad], ...inputs] },
    ]),
    ['an unknown input', { ticks, inputs: [[0, 0x7fff_fffe], ...inputs] }],
    ['an input after the end', { ticks, inputs: [...inputs, [ticks, inputs[0]?.[1] ?? 0]] }],
    ['an input before the start', { ticks, inputs: [[-1, inputs[0]?.[1] ?? 0], ...inputs] }],
    ['inputs in reverse', { ticks, inputs: [...inputs].reverse() }],
    ['as long as it likes', { ticks: 0x7fff_ffff, inputs }],
  ];
  return forged.flatMap(([what, forgery]) => {
    const result = replay(room.rules, SEED, config, forgery);
    return faultIf(result.ok, `${what} is accepted`);
  });
}

function shortened({ inputs }: Recording, ticks: number): Recording {
  return { ticks, inputs: inputs.filter(([tick]) => tick < ticks) };
}

/** A letter changed anywhere in the text, or text lost or added at its end. */
export function scribbleFaults(room: SkillRoom): string[] {
  const config = usualSettings(room)[0] ?? {};
  const honest = encodeRecording(playOnce(room, 'fair', SEED, config).recording);
  const most = room.rules.maxScore(config);
  const faults = new Set<string>();
  const scribble = fc.tuple(
    fc.nat(honest.length - 1),
    fc.constantFrom(...'ABYZaz09+/=é'),
    fc.constantFrom('change', 'cut', 'add'),
  );
  fc.assert(
    fc.property(scribble, ([at, letter, way]) => {
      const text = scribbled(honest, at, letter, way);
      const decoded = decodeRecording(text);
      if (!decoded.ok) return;
      const result = replay(room.rules, SEED, config, decoded.recording);
      if (text !== honest && way !== 'change' && result.ok) faults.add(`${way} at ${at} is accepted`);
      if (result.ok && result.score > most) faults.add(`${way} at ${at} scores ${result.score}`);
    }),
    { seed: 42, numRuns: 60 },
  );
  return [...faults];
}

function scribbled(text: string, at: number, letter: string, way: string): string {
  if (way === 'cut') return text.slice(0, at);
  return way === 'add' ? text + letter.repeat(4) : text.slice(0, at) + letter + text.slice(at + 1);
}

/** Median scores rise from bad to fair to good, with every usual setting: the game rewards skill. */
export function rankFaults(room: SkillRoom): string[] {
  return usualSettings(room).flatMap((config) => {
    const [bad = 0, fair = 0, good = 0] = SKILLS.map((skill) =>
      median(SEEDS.map((seed) => playOnce(room, skill, seed, config).score)),
    );
    return faultIf(!(bad < fair && fair < good), `medians ${bad}, ${fair}, ${good} with ${JSON.stringify(config)}`);
  });
}

/** A minute of play is at most 2 KB of text; longer plays in proportion. */
export function sizeFaults(room: SkillRoom): string[] {
  return usualSettings(room).flatMap((config) =>
    SKILLS.flatMap((skill) => {
      const { recording, ticks } = playOnce(room, skill, SEED, config);
      const most = MOST_TEXT * Math.max(1, ticks / MINUTE);
      const { length } = encodeRecording(recording);
      return faultIf(length > most, `${skill}: ${length} letters for ${ticks} ticks`);
    }),
  );
}
