import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defaults } from '../../shared/src/fields/defaults';
import { VOICES, type Voice } from '../../shared/src/stage/voices';
import { findIcon } from './icons';

/** A room's folder as the build sees it. */
export interface Room {
  readonly folder: string;
  readonly shelf: string;
  readonly id: string;
  readonly kind: string;
  /** Changes whenever anything the art is made of does. */
  readonly hash: string;
}

const GAMES = path.resolve(__dirname, '../../shared/src/games');

/** Every folder with a picture is a room; there is no list. A room whose `view.tsx` is not there yet has no door. */
export function findRooms(): Room[] {
  return foldersIn(GAMES)
    .filter((shelf) => shelf !== '_blank')
    .flatMap((shelf) =>
      foldersIn(path.join(GAMES, shelf)).map((id) => ({ shelf, id, folder: path.join(GAMES, shelf, id) })),
    )
    .filter(({ folder }) => existsSync(path.join(folder, 'view.tsx')))
    .map((room) => ({ ...room, kind: kindOf(room.folder), hash: hashOf(filesIn(room.folder), makerHash()) }));
}

/** Of the tools themselves: when they change, everything is made again. */
export function makerHash(): string {
  return hashOf(filesIn(__dirname));
}

function foldersIn(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function filesIn(folder: string): string[] {
  const sources = readdirSync(folder).filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'));
  return sources.sort().map((name) => path.join(folder, name));
}

function hashOf(files: readonly string[], before = ''): string {
  const hash = createHash('sha256').update(before);
  for (const file of files) hash.update(path.basename(file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function kindOf(folder: string): string {
  const kind = /kind: '(skill|luck|answer|progress)'/.exec(readFileSync(path.join(folder, 'about.ts'), 'utf8'))?.[1];
  if (kind === undefined) throw new Error(`${folder}/about.ts names no kind`);
  return kind;
}

export function themeOf({ folder }: Room): Record<string, unknown> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folder is only known now
  const { theme } = require(path.join(folder, 'theme')) as { theme: Parameters<typeof defaults>[0] };
  return defaults(theme) as Record<string, unknown>;
}

const sourceOf = ({ folder }: Room): string =>
  filesIn(folder)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** Names in the theme that are sprites, and those the picture writes out: `sprite('crown'`, `name="crown"`. */
export function spritesOf(room: Room, theme: Record<string, unknown>): string[] {
  const written = [...sourceOf(room).matchAll(/(?:sprite\(|name=|Sprite = |Sprite: )['"]([a-z0-9-]+)['"]/g)].map(
    (found) => found[1] ?? '',
  );
  const named = [...wordsIn(theme), ...written];
  return [...new Set(named)].filter((name) => findIcon(name) !== null);
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** Voices the room's own files play. */
export function voicesOf(room: Room): Voice[] {
  const named = new Set([...sourceOf(room).matchAll(/sound\.play\(\s*'([a-z]+)'/g)].map((found) => found[1]));
  return VOICES.filter((voice) => named.has(voice));
}
