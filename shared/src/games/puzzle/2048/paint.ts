import type { Pen, Skin } from '../../../stage/pen';
import { CELLS, SIDE, valueOf, type Slide } from './board';
import type { State } from './rules';
import type { Theme } from './theme';

/** Colours by power: made once for a play. */
export interface Tint {
  readonly face: string;
  readonly edge: string;
  readonly text: string;
}

export interface Table {
  readonly tints: readonly Tint[];
  /** 「目标 256」, in the member's language. */
  readonly goal: string;
  /** Top of the board. */
  y: number;
  /** 0 … 1 while tiles slide, above 1 while they pop; 3 at rest. */
  moved: number;
  /** How far the whole board leans after a swipe, in points. */
  leanX: number;
  leanY: number;
}

export const BOARD = 292;
const LEFT = (320 - BOARD) / 2;
const PAD = 9;
const GAP = 7;
const CELL = (BOARD - 2 * PAD - (SIDE - 1) * GAP) / SIDE;
const WORDS: readonly string[] = Array.from({ length: 18 }, (_, power) => String(valueOf(power)));

export const middleX = (cell: number): number => LEFT + PAD + (cell % SIDE) * (CELL + GAP) + CELL / 2;
export const middleY = (cell: number, top: number): number =>
  top + PAD + Math.floor(cell / SIDE) * (CELL + GAP) + CELL / 2;

export function paint(pen: Pen, state: State, theme: Theme, skin: Skin, table: Table): void {
  pen.push(table.leanX, table.leanY);
  paintTray(pen, skin, table);
  const { last } = state;
  if (last !== null && table.moved < 1 && !pen.calm) for (const slide of last.slides) paintSliding(pen, slide, table);
  else paintStanding(pen, state, table);
  pen.pop();
  paintGoal(pen, table.goal, theme, skin, table.y - 42);
}

function paintTray(pen: Pen, skin: Skin, { y }: Table): void {
  pen.round(LEFT + 8, y + 16, BOARD - 16, BOARD, 28, skin.shade);
  pen.round(LEFT, y + 5, BOARD, BOARD, 24, skin.groundDeep);
  pen.round(LEFT, y, BOARD, BOARD, 24, skin.near);
  for (let cell = 0; cell < CELLS; cell++) {
    pen.round(middleX(cell) - CELL / 2, middleY(cell, y) - CELL / 2, CELL, CELL, 14, skin.far);
  }
}

function paintSliding(pen: Pen, { from, to, power }: Slide, table: Table): void {
  const t = 1 - (1 - table.moved) ** 2;
  const x = middleX(from) + (middleX(to) - middleX(from)) * t;
  const y = middleY(from, table.y) + (middleY(to, table.y) - middleY(from, table.y)) * t;
  paintTile(pen, power, x, y, table, 1, 1);
}

function paintStanding(pen: Pen, state: State, table: Table): void {
  const t = Math.min(1, table.moved - 1);
  for (let cell = 0; cell < CELLS; cell++) {
    const power = state.board[cell] ?? 0;
    if (power === 0) continue;
    const grown = cell === state.last?.spawned ? t : 1;
    const popped = isMerged(state, cell) ? 1 + 0.14 * Math.sin(Math.PI * t) : 1;
    const wide = pen.calm ? 1 : grown * popped;
    paintTile(pen, power, middleX(cell), middleY(cell, table.y), table, wide, pen.calm ? t : 1);
  }
}

function isMerged({ last }: State, cell: number): boolean {
  if (last === null) return false;
  for (const slide of last.slides) if (slide.merges && slide.to === cell) return true;
  return false;
}

function paintTile(pen: Pen, power: number, x: number, y: number, table: Table, scale: number, opacity: number): void {
  const tint = table.tints[Math.min(power, table.tints.length - 1)];
  if (tint === undefined || scale <= 0.02) return;
  const half = (CELL / 2) * scale;
  pen.fade(opacity);
  pen.round(x - half, y - half + 3, half * 2, half * 2, 14 * scale, tint.edge);
  pen.round(x - half, y - half, half * 2, half * 2 - 2, 14 * scale, tint.face);
  const words = WORDS[power] ?? '';
  pen.text(words, x, y, (words.length > 3 ? 22 : words.length > 2 ? 26 : 31) * scale, tint.text);
  pen.fade(1);
}

function paintGoal(pen: Pen, words: string, theme: Theme, skin: Skin, y: number): void {
  const width = pen.measure(words, 17) + 56;
  pen.round(160 - width / 2, y - 16, width, 36, 18, skin.paperEdge);
  pen.round(160 - width / 2, y - 18, width, 35, 17.5, skin.paper);
  pen.sprite(theme.goal, 160 - width / 2 + 22, y - 0.5, 24);
  pen.text(words, 160 + 14, y, 17, skin.onPaper);
}
