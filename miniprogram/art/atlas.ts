import { Resvg } from '@resvg/resvg-js';
import { findIcon } from './icons';

/** 78 points at two dots each: a host that fills a third of the screen is still crisp enough. And a little air, so that
 * neighbours never bleed in. */
export const CELL = 160;
const AIR = 2;
export const COLUMNS = 4;

/** Flat art in one picture: sprites in rows of four, each in its own square. */
export function drawAtlas(names: readonly string[]): Buffer {
  const rows = Math.ceil(names.length / COLUMNS);
  const cells = names.map(drawCell).join('');
  const size = `width="${CELL * COLUMNS}" height="${CELL * rows}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${cells}</svg>`;
  return new Resvg(svg).render().asPng();
}

export function drawSprite(name: string, side: number): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 32 32">${bodyOf(name)}</svg>`;
  return new Resvg(svg, { fitTo: { mode: 'width', value: side } }).render().asPng();
}

function bodyOf(name: string): string {
  const body = findIcon(name);
  if (body === null) throw new Error(`fluent-emoji-flat has no sprite named ${name}`);
  return body;
}

function drawCell(name: string, at: number): string {
  const x = (at % COLUMNS) * CELL + AIR;
  const y = Math.floor(at / COLUMNS) * CELL + AIR;
  const side = CELL - 2 * AIR;
  return `<svg x="${x}" y="${y}" width="${side}" height="${side}" viewBox="0 0 32 32">${ownIds(bodyOf(name), at)}</svg>`;
}

/** Gradients and clips are named within an icon; in one picture they must not meet. */
function ownIds(body: string, at: number): string {
  return body
    .replace(/id="([^"]+)"/g, `id="s${at}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#s${at}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#s${at}-$1"`);
}
