import { isStuck, slide, type Board } from './board';
import type { Config } from './config';
import { rules, timeLeft, type State } from './rules';

const config: Config = { target: '64', seconds: 30, moves: 50, timePoints: 10, fours: 0 };
const SEED = [1, 2, 3, 4] as const;

function boardOf(...rows: number[][]): Board {
  return rows.flat();
}

function at(board: Board, change: Partial<State> = {}): State {
  return { ...rules.start(SEED, config), board, ...change };
}

const EMPTY = [0, 0, 0, 0];

test.each<[string, number[], number, number[], number]>([
  ['runs to the wall', [0, 1, 0, 2], 3, [1, 2, 0, 0], 0],
  ['equal neighbours merge', [1, 0, 1, 0], 3, [2, 0, 0, 0], 4],
  ['a merged tile merges no more', [1, 1, 2, 0], 3, [2, 2, 0, 0], 4],
  ['four equal give two', [1, 1, 1, 1], 1, [0, 0, 2, 2], 8],
  ['the pair nearest the wall goes first', [1, 1, 1, 0], 1, [0, 0, 1, 2], 4],
  ['nothing moves', [1, 2, 1, 2], 3, [1, 2, 1, 2], 0],
])('%s', (_name, row, direction, expected, gained) => {
  const slid = slide(boardOf(row, EMPTY, EMPTY, EMPTY), direction);
  expect(slid.board.slice(0, 4)).toEqual(expected);
  expect(slid.gained).toBe(gained);
  expect(slid.moved).toBe(row.join() !== expected.join());
});

test('up and down work on columns, and slides say who went where', () => {
  const slid = slide(boardOf(EMPTY, [3, 0, 0, 0], EMPTY, [3, 0, 0, 0]), 0);
  expect(slid.board[0]).toBe(4);
  expect(slid.slides).toEqual([
    { from: 4, to: 0, power: 3, merges: false },
    { from: 12, to: 0, power: 3, merges: true },
  ]);
  expect(slide(slid.board, 2).board[12]).toBe(4);
});

test('a play starts with two tiles and a slide that moves nothing costs nothing', () => {
  const state = rules.start(SEED, config);
  expect(state.board.filter((power) => power > 0)).toHaveLength(2);
  const still = at(boardOf([1, 0, 0, 0], EMPTY, EMPTY, EMPTY));
  rules.step(still, [3]);
  expect([still.moves, still.last]).toEqual([0, null]);
});

test('the goal ends the play and turns the time left into points', () => {
  const state = at(boardOf([5, 5, 0, 0], EMPTY, EMPTY, EMPTY), { tick: 600, score: 100 });
  rules.step(state, [3]);
  expect(state.ending).toBe('goal');
  expect(rules.score(state)).toBe(100 + 64 + 20 * 10);
  expect(timeLeft({ ...state, tick: 600 })).toBe(20);
});

test('it ends stuck, out of moves, or out of time', () => {
  const full = boardOf([1, 2, 1, 2], [2, 1, 2, 1], [1, 2, 1, 2], [2, 1, 2, 1]);
  expect(isStuck(full)).toBe(true);
  const stuck = at(boardOf([2, 2, 4, 5], [4, 3, 4, 3], [3, 4, 3, 4], [4, 3, 4, 3]));
  rules.step(stuck, [3]);
  expect(stuck.ending).toBe('stuck');
  const tired = at(boardOf([0, 1, 0, 0], EMPTY, EMPTY, EMPTY), { moves: 49 });
  expect(rules.step(tired, [3]).ending).toBe('moves');
  const late = at(boardOf([1, 0, 0, 0], EMPTY, EMPTY, EMPTY), { tick: 1799 });
  expect(rules.step(late, []).ending).toBe('time');
});

test('after the end nothing moves', () => {
  const state = at(boardOf([5, 5, 1, 1], EMPTY, EMPTY, EMPTY));
  rules.step(state, [3, 1, 2, 0]);
  expect(state.moves).toBe(1);
});
