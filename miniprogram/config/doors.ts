import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSwcRegister } from '@tarojs/helper';

const OURS = ['/miniprogram/config/', '/miniprogram/art/', '/shared/src/'];
const games = path.resolve(__dirname, '../src/games');

interface Room {
  readonly shelf: string;
  readonly id: string;
  readonly kind: string;
  readonly hash: string;
}

/**
 * Makes one door (a page of a few lines) per room, the art behind it, and the list of shelves. Only doors import
 * rooms, so a room's code and art lie in its shelf's subpackage. What did not change is left alone: its time stands,
 * and the build cache holds.
 */
export function makeDoors(): void {
  const { findRooms, makeArt, makeShellArt } = loadArt();
  const rooms = findRooms();
  removeGone(rooms);
  makeShellArt(path.resolve(__dirname, '../src/assets/made/play'));
  for (const room of rooms) {
    const folder = path.join(games, room.shelf, room.id);
    makeArt(room, folder);
    writeIfChanged(path.join(folder, 'index.tsx'), door(room));
    writeIfChanged(path.join(folder, 'index.config.ts'), DOOR_CONFIG);
  }
  writeIfChanged(path.join(games, 'shelves.ts'), shelves(rooms));
}

/** Taro compiles only `config/` on its way in; the art reads themes, which are TypeScript elsewhere. */
function loadArt() {
  createSwcRegister({ only: [(file: string) => OURS.some((part) => file.replaceAll('\\', '/').includes(part))] });
  /* eslint-disable @typescript-eslint/no-require-imports -- only after the line above can they be read */
  const { findRooms } = require('../art/room') as typeof import('../art/room');
  const { makeArt, makeShellArt } = require('../art/make') as typeof import('../art/make');
  return { findRooms, makeArt, makeShellArt };
}

const DOOR_CONFIG = `export default {
  navigationStyle: 'custom',
  disableScroll: true,
  enableShareAppMessage: true,
};
`;

/** A skill room is played on the phone, and its bot plays behind the start screen; the others are judged elsewhere. */
function door({ shelf, id, kind }: Room): string {
  const room = `@fanqu/shared/games/${shelf}/${id}`;
  const skill = kind === 'skill';
  return [
    "import { openRoom } from '../../../play/door';",
    `import { about } from '${room}/about';`,
    ...(skill ? [`import { bot } from '${room}/bot';`, `import { rules } from '${room}/rules';`] : []),
    `import View, { manner } from '${room}/view';`,
    "import { art } from './art';",
    '',
    `export default openRoom({ about, manner, art, kind: '${kind}', View${skill ? ', rules, bot' : ''} });`,
    '',
  ].join('\n');
}

function shelves(rooms: readonly Room[]): string {
  const names = [...new Set(rooms.map(({ shelf }) => shelf))];
  const lines = names.map((shelf) => {
    const pages = rooms.filter((room) => room.shelf === shelf).map(({ id }) => `'${id}/index'`);
    return `  { root: 'games/${shelf}', pages: [${pages.join(', ')}] },`;
  });
  return `export const shelves: { root: string; pages: string[] }[] = [\n${lines.join('\n')}\n];\n`;
}

function removeGone(rooms: readonly Room[]): void {
  mkdirSync(games, { recursive: true });
  for (const shelf of foldersIn(games)) {
    for (const id of foldersIn(path.join(games, shelf))) {
      const stays = rooms.some((room) => room.shelf === shelf && room.id === id);
      if (!stays) rmSync(path.join(games, shelf, id), { recursive: true });
    }
  }
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function writeIfChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}
