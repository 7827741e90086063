/** 16 cells row by row; 0 is empty, else the power of two that stands there (1 is 2, 11 is 2048). */
export type Board = number[];

export const SIDE = 4;
export const CELLS = SIDE * SIDE;

/** 0 up, 1 right, 2 down, 3 left. */
export type Direction = 0 | 1 | 2 | 3;

/** One tile's way in a slide; two that end in one cell become one. */
export interface Slide {
  readonly from: number;
  readonly to: number;
  readonly power: number;
  readonly merges: boolean;
}

export interface Slid {
  readonly board: Board;
  readonly slides: Slide[];
  /** Sum of the new tiles' values. */
  readonly gained: number;
  readonly moved: boolean;
}

/** Cells of each line, starting at the wall the tiles run to. */
const LINES: readonly (readonly (readonly number[])[])[] = [0, 1, 2, 3].map((direction) =>
  [0, 1, 2, 3].map((line) => [0, 1, 2, 3].map((place) => cellOf(direction, line, place))),
);

function cellOf(direction: number, line: number, place: number): number {
  const inward = direction === 0 || direction === 3 ? place : SIDE - 1 - place;
  return direction % 2 === 0 ? inward * SIDE + line : line * SIDE + inward;
}

/** Runs all tiles to one wall; equal neighbours merge once. */
export function slide(board: Board, direction: number): Slid {
  const after: Board = board.map(() => 0);
  const lines = LINES[direction] ?? [];
  const slides = lines.flatMap((cells) => slideLine(board, after, cells));
  const gained = slides.reduce((sum, one) => sum + (one.merges ? valueOf(one.power + 1) : 0), 0);
  return { board: after, slides, gained, moved: slides.some((one) => one.from !== one.to) };
}

function slideLine(board: Board, after: Board, cells: readonly number[]): Slide[] {
  const slides: Slide[] = [];
  let place = 0;
  let waiting = 0;
  for (const from of cells) {
    const power = board[from] ?? 0;
    if (power === 0) continue;
    const merges = power === waiting;
    if (!merges && waiting > 0) place += 1;
    const to = cells[place] ?? from;
    after[to] = merges ? power + 1 : power;
    slides.push({ from, to, power, merges });
    if (merges) place += 1;
    waiting = merges ? 0 : power;
  }
  return slides;
}

export function valueOf(power: number): number {
  return power === 0 ? 0 : 1 << power;
}

export function emptyCells(board: Board): number[] {
  return board.flatMap((power, cell) => (power === 0 ? [cell] : []));
}

export function isStuck(board: Board): boolean {
  return [0, 1, 2, 3].every((direction) => !slide(board, direction).moved);
}
