import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SHELL_VOICES } from '../../shared/src/stage/voices';
import { CELL, COLUMNS, drawAtlas, drawSprite } from './atlas';
import { makerHash, type Room, spritesOf, themeOf, voicesOf } from './room';
import { recordVoices } from './wave';

const MOST_ATLAS = 120 * 1024;
const MOST_SOUND = 40 * 1024;
const HAND = 144;

/** Draws and records a room's art into its door's folder, unless what is there was made of the same. */
export function makeArt(room: Room, folder: string): void {
  if (isFresh(path.join(folder, 'art.ts'), room.hash)) return;
  clear(folder);
  const theme = themeOf(room);
  const sprites = spritesOf(room, theme);
  const { file, sounds } = recordVoices(voicesOf(room));
  const atlas = sprites.length > 0 ? drawAtlas(sprites) : null;
  keepWithin(room, atlas?.length ?? 0, MOST_ATLAS, 'sprites');
  keepWithin(room, file.length, MOST_SOUND, 'sounds');
  if (atlas !== null) writeFileSync(path.join(folder, 'atlas.png'), atlas);
  writeFileSync(path.join(folder, 'voices.wav'), file);
  writeFileSync(path.join(folder, 'art.ts'), artModule(room.hash, atlas !== null, { sprites, sounds, theme }));
}

/** The play page's own voices, and the hand that shows a gesture; they lie in the main package. */
export function makeShellArt(folder: string): void {
  const hash = makerHash();
  if (isFresh(path.join(folder, 'voices.ts'), hash)) return;
  clear(folder);
  const { file, sounds } = recordVoices(SHELL_VOICES);
  writeFileSync(path.join(folder, 'voices.wav'), file);
  writeFileSync(path.join(folder, 'hand.png'), drawSprite('backhand-index-pointing-up', HAND));
  const lines = [
    `// ${hash}`,
    "import wave from './voices.wav';",
    `export const voices = { wave, sounds: ${JSON.stringify(sounds)} } as const;`,
  ];
  writeFileSync(path.join(folder, 'voices.ts'), `${lines.join('\n')}\n`);
}

function isFresh(file: string, hash: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').startsWith(`// ${hash}\n`);
}

function clear(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
}

function keepWithin({ shelf, id }: Room, bytes: number, most: number, what: string): void {
  if (bytes > most) throw new Error(`${shelf}/${id}: ${what} are ${bytes} bytes, over ${most}`);
}

interface Made {
  readonly sprites: readonly string[];
  readonly sounds: object;
  readonly theme: object;
}

function artModule(hash: string, hasAtlas: boolean, { sprites, sounds, theme }: Made): string {
  return [
    `// ${hash}`,
    "import type { RoomArt } from '@fanqu/shared/stage/art';",
    hasAtlas ? "import atlas from './atlas.png';" : "const atlas = '';",
    "import wave from './voices.wav';",
    '',
    'export const art: RoomArt = {',
    `  atlas, cell: ${CELL}, columns: ${COLUMNS}, wave,`,
    `  sprites: ${JSON.stringify(sprites)},`,
    `  sounds: ${JSON.stringify(sounds)},`,
    `  theme: ${JSON.stringify(theme)},`,
    '};',
    '',
  ].join('\n');
}
