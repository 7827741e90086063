import type { Config } from './config';
import { missedDays } from './days';
import { rules, type Move, type State } from './rules';

const total: Config = { days: 7, counting: 'total', makeUps: 1, makeUpDays: 3 };
const row: Config = { ...total, counting: 'row' };
const fresh = (config: Config): State => rules.start([0, 0, 0, 0], config, on(100));
const on = (day: number) => ({ now: day * 86_400_000, day });
const sign: Move = { kind: 'sign' };

function play(config: Config, moves: readonly (readonly [number, Move])[]): State {
  return moves.reduce((state, [day, move]) => {
    const after = rules.step(state, move, on(day));
    if ('refused' in after) throw new Error(`${day}: ${after.refused}`);
    return after;
  }, fresh(config));
}

const signing = (...days: number[]) => days.map((day) => [day, sign] as const);

test('seven days light seven boxes and end the round', () => {
  const state = play(total, signing(100, 101, 102, 103, 104, 105, 106));
  expect([rules.score(state), rules.over(state, on(106))]).toEqual([7, true]);
  expect(rules.step(state, sign, on(107))).toEqual({ refused: 'round-complete' });
});

test('each sign-in is one more: a tier can pay each day', () => {
  expect([1, 2, 3].map((days) => rules.score(play(total, signing(...[100, 103, 109].slice(0, days)))))).toEqual([
    1, 2, 3,
  ]);
});

test('once a local day, and never on a day already past', () => {
  const state = play(total, signing(100));
  expect(rules.step(state, sign, on(100))).toEqual({ refused: 'signed-today' });
  expect(rules.step(state, sign, on(99))).toEqual({ refused: 'signed-today' });
});

test('in a row a gap starts the boxes anew, but the score stays', () => {
  const state = play(row, signing(100, 101, 102, 105));
  expect(rules.view(state, on(105))).toMatchObject({ lit: 1, run: 1, signedToday: true });
  expect(rules.score(state)).toBe(3);
});

test('until today is signed the run of yesterday still stands', () => {
  expect(rules.view(play(row, signing(100, 101)), on(102))).toMatchObject({ lit: 2, run: 2, signedToday: false });
  expect(rules.view(play(row, signing(100, 101)), on(103))).toMatchObject({ lit: 0, run: 0, missed: [102] });
});

test('a make-up joins the run again and is used up', () => {
  const state = play(row, [...signing(100, 101, 103), [103, { kind: 'make-up', day: 102 }]]);
  expect(rules.view(state, on(103))).toMatchObject({ run: 4, lit: 4, makeUpsLeft: 0, missed: [], madeUp: [102] });
  expect(rules.step(state, { kind: 'make-up', day: 102 }, on(104))).toEqual({ refused: 'no-make-up-left' });
});

test.each([
  ['today', 103],
  ['tomorrow', 104],
  ['a signed day', 101],
  ['before the round began', 99],
])('%s cannot be made up', (_name, day) => {
  expect(rules.step(play(total, signing(100, 101)), { kind: 'make-up', day }, on(103))).toEqual({
    refused: 'not-missed',
  });
});

test('only days within reach can be made up', () => {
  expect(missedDays([100], 110, 3)).toEqual([107, 108, 109]);
  expect(rules.step(play(total, signing(100)), { kind: 'make-up', day: 106 }, on(110))).toEqual({
    refused: 'not-missed',
  });
});

test.each([
  null,
  {},
  { kind: 'sign', day: 3 },
  { kind: 'make-up' },
  { kind: 'make-up', day: 1.5 },
  { kind: 'sign', x: 1 },
  'sign',
])('%j is no move', (raw) => {
  expect(rules.readMove(raw)).toBeNull();
});
