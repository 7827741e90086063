import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { writeIfChanged } from './write';

/** One stroke family on a 24 grid: the same weight, round ends, a soft fill when chosen. */
const SHAPES: Record<string, string> = {
  home: '<path d="M4 10.6 12 4l8 6.6V18a2.2 2.2 0 0 1-2.2 2.2H6.2A2.2 2.2 0 0 1 4 18z" SOFT/><path d="M9.4 20v-4.4a2.6 2.6 0 0 1 5.2 0V20"/>',
  games:
    '<path d="M8.2 6.5h7.6c3 0 4.6 2.3 5 5.4l.4 3.2c.3 2.5-2.6 3.8-4.2 1.9l-1.6-1.9H8.6L7 17c-1.6 1.9-4.5.6-4.2-1.9l.4-3.2c.4-3.1 2-5.4 5-5.4z" SOFT/><path d="M8.4 9.4v3M6.9 10.9h3M15 10.2h.01M17 11.9h.01"/>',
  coupons:
    '<path d="M5 6.2h14a1.6 1.6 0 0 1 1.6 1.6v2a2.2 2.2 0 0 0 0 4.4v2a1.6 1.6 0 0 1-1.6 1.6H5a1.6 1.6 0 0 1-1.6-1.6v-2a2.2 2.2 0 0 0 0-4.4v-2A1.6 1.6 0 0 1 5 6.2z" SOFT/><path d="M14.4 9.4v.01M14.4 12v.01M14.4 14.6v.01"/>',
  me: '<circle cx="12" cy="8.4" r="4" SOFT/><path d="M4.6 20c.5-3.7 3.5-5.6 7.4-5.6s6.9 1.9 7.4 5.6" SOFT/>',
};

const RESTING = '#8b8f98';

export function drawTabIcons(folder: string, accent: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, shape] of Object.entries(SHAPES)) {
    writeFileSync(path.join(folder, `${name}.png`), draw(shape, RESTING, 'fill="none"'));
    writeFileSync(path.join(folder, `${name}-on.png`), draw(shape, accent, chosen(accent)));
  }
  writeShapes(path.join(folder, 'shapes.ts'));
}

const chosen = (accent: string): string => `fill="${accent}" fill-opacity="0.18"`;

/** h5 serves many brands from one build: it draws the chosen icon in the brand's own accent, from these. */
function writeShapes(file: string): void {
  const lines = Object.entries(SHAPES).map(
    ([name, shape]) => `  ${name}: '${vector(shape, 'ACCENT', chosen('ACCENT'))}',`,
  );
  const text = `export const tabShapes: Record<string, string> = {\n${lines.join('\n')}\n};\n`;
  writeIfChanged(file, text);
}

function draw(shape: string, stroke: string, fill: string): Buffer {
  return new Resvg(vector(shape, stroke, fill), { fitTo: { mode: 'width', value: 81 } }).render().asPng();
}

function vector(shape: string, stroke: string, fill: string): string {
  const pen = `stroke="${stroke}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" fill="none"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g ${pen}>${shape.replaceAll('SOFT', fill)}</g></svg>`;
}
