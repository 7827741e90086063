import path from 'node:path';
import { makeDoors } from './doors';
import { findFaces } from './rooms';
import { drawSprites } from './sprites';
import { drawTabIcons } from './tab-icons';
import { writeIfChanged } from './write';

const made = path.resolve(__dirname, '../src/assets/made');

/** A brand's own mini-program is built with its accent; h5 learns it from the server. */
const ACCENT = process.env.FANQU_ACCENT ?? '#e8553d';

/** Everything the sources import and git does not keep: doors to the rooms, their art, sprites, tab icons. */
export function makeAll(): void {
  makeDoors();
  drawTabIcons(path.join(made, 'tab'), ACCENT);
  const faces = findFaces();
  drawSprites(made, faces);
  const scenery = Object.fromEntries(faces.map(({ gameId, colours }) => [gameId, colours]));
  writeIfChanged(
    path.join(made, 'scenery.ts'),
    `export const scenery: Record<string, unknown> = ${JSON.stringify(scenery, null, 2)};\n`,
  );
}
