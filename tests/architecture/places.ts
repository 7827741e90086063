import path from 'node:path';

export type Zone =
  | 'play'
  | 'api'
  | 'fields'
  | 'stage'
  | 'shelf'
  | 'room'
  | 'platform'
  | 'feature'
  | 'server'
  | 'sandbox'
  | 'console'
  | 'phone'
  | 'doors'
  | 'workshop'
  | 'tests'
  | 'package';

/** Where a file stands in the house, or the package an import names. */
export interface Place {
  zone: Zone;
  file: string;
  /** room: which part of it: about, config, theme, rules, bot, paint, view, or a pure file of its own. */
  part?: string;
  shelf?: string;
  room?: string;
  feature?: string;
}

const ROOM_PARTS = ['about', 'config', 'theme', 'rules', 'bot'];

function partOf(name: string): string {
  if (name.endsWith('.tsx')) return 'view';
  if (/^paint[./-]/.test(name)) return 'paint';
  const bare = name.replace(/\.ts$/, '');
  return ROOM_PARTS.includes(bare) ? bare : 'own';
}

function placeOfRoom(file: string, [shelf, room, ...rest]: string[]): Place {
  if (rest.length === 0) return { zone: 'shelf', file, shelf };
  return { zone: 'room', file, shelf, room, part: partOf(rest.join('/')) };
}

function placeInShared(file: string, [top, ...rest]: string[]): Place | null {
  if (top === 'games') return placeOfRoom(file, rest);
  const zones: Record<string, Zone> = { play: 'play', api: 'api', fields: 'fields', stage: 'stage' };
  const zone = top === undefined ? undefined : zones[top];
  return zone ? { zone, file } : null;
}

function placeInServer(file: string, [top, next]: string[]): Place {
  if (top === 'platform') return { zone: 'platform', file };
  if (top === 'features' && next !== undefined) return { zone: 'feature', file, feature: next };
  return { zone: 'server', file };
}

/** Null for a file that stands nowhere in the design. Paths are from the root, with forward slashes. */
export function placeOf(file: string): Place | null {
  if (/\.test\.tsx?$/.test(file) || file.startsWith('tests/')) return { zone: 'tests', file };
  const rest = (prefix: string) => file.slice(prefix.length).split('/');
  if (file.startsWith('shared/src/')) return placeInShared(file, rest('shared/src/'));
  if (file.startsWith('server/src/')) return placeInServer(file, rest('server/src/'));
  if (file.startsWith('server/sandbox/')) return { zone: 'sandbox', file };
  if (file.startsWith('server/console/')) return { zone: 'console', file };
  if (file.startsWith('miniprogram/src/games/')) return { zone: 'doors', file };
  if (file.startsWith('miniprogram/src/')) return { zone: 'phone', file };
  return file.startsWith('miniprogram/') ? { zone: 'workshop', file } : null;
}

const SHARED = '@fanqu/shared/';

/** The file an import leads to (without looking for its ending), or the package it names. */
export function leadsTo(from: string, specifier: string, exists: (file: string) => boolean): Place | null {
  const bare = specifier.startsWith(SHARED) ? `shared/src/${specifier.slice(SHARED.length)}` : null;
  const near = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : null;
  const target = bare ?? near;
  if (target === null) return { zone: 'package', file: specifier };
  const ends = ['', '.ts', '.tsx', '.d.ts', '.json', '/index.ts', '/index.tsx'];
  const file = ends.map((end) => target + end).find(exists);
  return file === undefined ? null : placeOf(file);
}
