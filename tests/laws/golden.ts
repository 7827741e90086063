import { existsSync, readFileSync } from 'node:fs';
import { decodeRecording, encodeRecording } from '@fanqu/shared/play/recording';
import { factsAt, isRefusal, rehearseHosted } from '@fanqu/shared/play/rehearse-hosted';
import { rehearse, whimFrom } from '@fanqu/shared/play/rehearse';
import { replay } from '@fanqu/shared/play/replay';
import { hashState } from '@fanqu/shared/play/hash';
import type { BotSkill, Seed } from '@fanqu/shared/play/rules';
import { isHosted, isSkill, type Config, type HostedRoom, type Room, type SkillRoom } from './rooms';

/** A play written down once, per version of the rules; it must come out the same for ever. */
export interface Golden {
  readonly version: number;
  readonly name: string;
  readonly seed: Seed;
  readonly config: Config;
  /** skill */
  readonly recording?: string;
  /** answer, progress */
  readonly startAt?: number;
  readonly moves?: readonly { readonly thinkMs: number; readonly move: unknown }[];
  /** The score; for luck the number of places. */
  readonly score: number;
  readonly hash: string;
}

/** 2026-03-02 10:00 UTC: golden plays of hosted rooms begin here. */
const START_AT = 1_772_445_600_000;
const PLAYS: readonly (readonly [BotSkill, Seed])[] = [
  ['bad', [11, 22, 33, 44]],
  ['fair', [101, 202, 303, 404]],
  ['good', [0xffff_ffff, 0, 0x8000_0000, 7]],
];

export function readGolden(file: string): Golden[] {
  if (!existsSync(file)) return [];
  const { plays }: { plays: Golden[] } = JSON.parse(readFileSync(file, 'utf8'));
  return plays;
}

/** What is wrong with a room's golden plays. Older versions are kept as a record; only the present one can be replayed. */
export function goldenFaults(room: Room): string[] {
  const { version } = room.rules;
  const present = room.golden.filter((play) => play.version === version);
  const later = room.golden
    .filter((play) => play.version > version)
    .map((play) => `${play.name} is of a later version`);
  if (present.length === 0) return [`no golden play of version ${version}`, ...later];
  return [...later, ...present.flatMap((play) => playFaults(room, play))];
}

function playFaults(room: Room, play: Golden): string[] {
  const again = playedAgain(room, play);
  if (typeof again === 'string') return [`${play.name}: ${again}`];
  const same = again.score === play.score && again.hash === play.hash;
  return same ? [] : [`${play.name}: was ${play.score} ${play.hash}, is ${again.score} ${again.hash}`];
}

function playedAgain(room: Room, play: Golden): { score: number; hash: string } | string {
  if (isSkill(room)) return replayed(room, play);
  if (isHosted(room)) return movedAgain(room, play);
  const places = room.rules.places(play.config);
  return { score: places, hash: hashState({ places }) };
}

function replayed(room: SkillRoom, play: Golden): { score: number; hash: string } | string {
  const decoded = decodeRecording(play.recording ?? '');
  if (!decoded.ok) return decoded.reason;
  const result = replay(room.rules, play.seed, play.config, decoded.recording);
  return result.ok ? result : result.reason;
}

function movedAgain(room: HostedRoom, play: Golden): { score: number; hash: string } | string {
  let now = play.startAt ?? START_AT;
  let state = room.rules.start(play.seed, play.config, factsAt(now));
  for (const { thinkMs, move } of play.moves ?? []) {
    now += thinkMs;
    const after = room.rules.step(state, move, factsAt(now));
    if (isRefusal(after)) return `refused: ${after.refused}`;
    state = after;
  }
  return { score: room.rules.score(state), hash: hashState(state) };
}

/** Plays the present version thrice, to be written down. */
export function recordGolden(room: Room): Golden[] {
  const config = room.presets.find((preset) => preset.key === 'standard')?.config ?? {};
  return PLAYS.map(([skill, seed]) => recordOne(room, skill, seed, config));
}

function recordOne(room: Room, skill: BotSkill, seed: Seed, config: Config): Golden {
  const common = { version: room.rules.version, name: `${skill} bot, standard`, seed, config };
  const whim = whimFrom([seed[3], seed[2], seed[1], seed[0]]);
  if (isSkill(room)) {
    const { recording, score, hash } = rehearse(room.rules, room.bot, skill, seed, config, whim);
    return { ...common, recording: encodeRecording(recording), score, hash };
  }
  if (isHosted(room)) {
    const { moves, score, hash } = rehearseHosted(room.rules, room.bot, skill, seed, config, whim, START_AT);
    return { ...common, startAt: START_AT, moves, score, hash };
  }
  const places = room.rules.places(config);
  return { ...common, score: places, hash: hashState({ places }) };
}

/** One play a line: a new version shows in a diff as three new lines. */
export function goldenText(plays: readonly Golden[]): string {
  return `{ "plays": [\n${plays.map((play) => JSON.stringify(play)).join(',\n')}\n] }\n`;
}
