import { readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TSchema } from '@sinclair/typebox';
import type { Preset } from '@fanqu/shared/fields/field';
import type { About } from '@fanqu/shared/play/about';
import type { AnyRules } from '@fanqu/shared/play/rules';

/** A room as the server knows it: everything but its picture. */
export interface Room {
  /** '<shelf>/<id>' */
  id: string;
  about: About;
  config: TSchema;
  presets: readonly Preset<Record<string, unknown>>[];
  theme: TSchema;
  rules: AnyRules;
}

/** Where rooms lie: beside the engine, compiled or not. */
function roomsFolder(): string {
  return join(dirname(require.resolve('@fanqu/shared/play/rng')), '..', 'games');
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** Every room found on disk, by id; there is no list to keep. `_blank` is the one to copy, not one to play. */
export function readLibrary(folder: string = roomsFolder()): Map<string, Room> {
  const rooms = foldersIn(folder)
    .filter((shelf) => !shelf.startsWith('_'))
    .flatMap((shelf) => foldersIn(join(folder, shelf)).map((id) => readRoom(folder, `${shelf}/${id}`)));
  return new Map(rooms.sort((a, b) => (a.id < b.id ? -1 : 1)).map((room) => [room.id, room]));
}

function readRoom(folder: string, id: string): Room {
  const part = <Exports>(name: string): Exports => {
    const file = join(folder, id, name);
    if (!existsSync(`${file}.js`) && !existsSync(`${file}.ts`)) throw new Error(`Room ${id} has no ${name}`);
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- rooms are found, not listed
    return require(file) as Exports;
  };
  const { about } = part<{ about: About }>('about');
  const { config, presets } = part<Pick<Room, 'config' | 'presets'>>('config');
  const { theme } = part<Pick<Room, 'theme'>>('theme');
  const { rules } = part<Pick<Room, 'rules'>>('rules');
  return { id, about, config, presets, theme, rules };
}
