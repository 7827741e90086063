import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { encodePng } from './png';
import type { RoomFace } from './rooms';
import { writeIfChanged } from './write';

/** What the member pages themselves show. Prizes, avatars and covers are found elsewhere; all lie in the main package. */
const NAMES = [
  'party-popper',
  'credit-card',
  'seedling',
  'umbrella',
  'satellite-antenna',
  'hourglass-not-done',
  'scroll',
  'package',
  'rocket',
  'sparkles',
];

const LISTED = path.resolve(__dirname, '../../shared/src/api/sprites.ts');

/** Prizes and avatars are named on the wire; the phone carries what is named there. */
const listed = (): string[] =>
  [...readFileSync(LISTED, 'utf8').matchAll(/^ {2}'([a-z0-9-]+)',$/gm)].map((found) => found[1] ?? '');

/** 48 points at three dots each. */
const SIZE = 144;

interface Icons {
  icons: Record<string, { body: string } | undefined>;
}

/** Draws each sprite once into `made/sprites/` and writes `made/sprites.ts`, which names them all. */
export function drawSprites(made: string, faces: readonly RoomFace[]): void {
  const folder = path.join(made, 'sprites');
  mkdirSync(folder, { recursive: true });
  const names = [...new Set([...NAMES, ...listed(), ...faces.map(({ cover }) => cover)])].sort();
  const missing = names.filter((name) => !existsSync(path.join(folder, `${name}.png`)));
  if (missing.length > 0) drawMissing(folder, missing);
  writeIfChanged(path.join(made, 'sprites.ts'), register(names));
}

function drawMissing(folder: string, names: readonly string[]): void {
  const file = require.resolve('@iconify-json/fluent-emoji-flat/icons.json');
  const { icons } = JSON.parse(readFileSync(file, 'utf8')) as Icons;
  for (const name of names) {
    const icon = icons[name];
    if (!icon) throw new Error(`fluent-emoji-flat has no sprite named ${name}`);
    writeFileSync(path.join(folder, `${name}.png`), draw(icon.body));
  }
}

function draw(body: string): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 32 32">${body}</svg>`;
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: SIZE } }).render();
  return encodePng(picture.pixels, picture.width, picture.height);
}

function register(names: readonly string[]): string {
  const imports = names.map((name, at) => `import s${at} from './sprites/${name}.png';`);
  const lines = names.map((name, at) => `  '${name}': s${at},`);
  return `${imports.join('\n')}\n\nexport const sprites: Record<string, string | undefined> = {\n${lines.join('\n')}\n};\n`;
}
