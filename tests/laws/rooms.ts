import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { TSchema } from '@sinclair/typebox';
import type { Preset } from '@fanqu/shared/fields/field';
import type { About } from '@fanqu/shared/play/about';
import type {
  AnyRules,
  HostedBot,
  HostedRules,
  LuckBot,
  LuckRules,
  SkillBot,
  SkillRules,
} from '@fanqu/shared/play/rules';
import { readGolden, type Golden } from './golden';
import { rulesSources, type Source } from './sources';

export const GAMES = path.resolve(__dirname, '../../shared/src/games');

export type Config = Record<string, unknown>;

/** What a room's folder gives, whatever its kind. */
interface Common {
  /** 'arcade/catch-stars', from the folder. */
  readonly name: string;
  readonly about: About;
  readonly config: TSchema;
  readonly presets: readonly Preset<Config>[];
  readonly theme: TSchema;
  readonly golden: readonly Golden[];
  /** The rules and all they run on, as text. */
  readonly sources: readonly Source[];
}

export interface SkillRoom extends Common {
  readonly rules: SkillRules<unknown, Config>;
  readonly bot: SkillBot<unknown, Config>;
}
export interface HostedRoom extends Common {
  readonly rules: HostedRules<unknown, unknown, Config, unknown>;
  readonly bot: HostedBot<unknown, unknown, Config>;
}
export interface LuckRoom extends Common {
  readonly rules: LuckRules<Config>;
  readonly bot: LuckBot<Config>;
}
export type Room = SkillRoom | HostedRoom | LuckRoom;

function isKind<Kind extends AnyRules['kind']>(room: Room, ...kinds: Kind[]): boolean {
  return kinds.some((kind) => kind === room.rules.kind);
}
export const isSkill = (room: Room): room is SkillRoom => isKind(room, 'skill');
export const isHosted = (room: Room): room is HostedRoom => isKind(room, 'answer', 'progress');
export const isLuck = (room: Room): room is LuckRoom => isKind(room, 'luck');

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** Every room there is: two levels of folders, no list anywhere. A folder that lacks a part fails here. */
export function allRooms(): Room[] {
  const names = foldersIn(GAMES).flatMap((shelf) => foldersIn(path.join(GAMES, shelf)).map((id) => `${shelf}/${id}`));
  return names.map(loadRoom);
}

export function loadRoom(name: string): Room {
  const folder = path.join(GAMES, name);
  const part = (file: string) => jest.requireActual<object>(path.join(folder, file));
  const parts = ['about', 'config', 'theme', 'rules', 'bot'].map(part);
  const golden = readGolden(path.join(folder, 'golden.json'));
  const sources = rulesSources(path.join(folder, 'rules.ts'));
  return Object.assign({}, ...parts, { name, golden, sources }) as Room;
}
