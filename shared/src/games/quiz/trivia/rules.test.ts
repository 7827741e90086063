import { check } from '../../../fields/check';
import { openPart } from '../../../fields/open-part';
import type { Facts } from '../../../play/rules';
import { BANK } from './bank';
import { config as schema, type Config } from './config';
import { GRACE_MS, rules, type Move, type State } from './rules';

const config: Config = { count: 5, seconds: 10, rightPoints: 10, quickPoints: 10, bank: [...BANK] };
const SEED = [3, 1, 4, 1] as const;
const at = (now: number): Facts => ({ now, day: 20_000 });

function move(state: State, made: Move, now: number): State {
  const after = rules.step(state, made, at(now));
  if ('refused' in after) throw new Error(after.refused);
  return after;
}

function keyOf(state: State): number {
  return state.asked[state.answered.length]?.key ?? -1;
}

const fresh = rules.start(SEED, config, at(0));
const asking = move(fresh, { kind: 'next' }, 1000);

test('every question of the bank fits, and its key is the choice that was first written', () => {
  expect(check(schema, config).ok).toBe(true);
  for (const asked of fresh.asked) {
    const written = BANK.find((one) => one.text === asked.text);
    expect(asked.choices[asked.key]).toBe(written?.choices[written.key]);
    expect([...asked.choices].sort()).toEqual([...(written?.choices ?? [])].sort());
  }
});

test('easy ones come first and none twice', () => {
  const levels = fresh.asked.map((asked) => BANK.find((one) => one.text === asked.text)?.level ?? 0);
  expect(levels).toEqual([...levels].sort());
  expect(new Set(fresh.asked.map((asked) => asked.text)).size).toBe(5);
});

test.each([
  ['at once', 0, 20],
  ['at half time', 5000, 15],
  ['at the last second', 10_000, 10],
  ['within the grace', 10_000 + GRACE_MS, 10],
])('right %s', (_name, spentMs, points) => {
  const after = move(asking, { kind: 'answer', choice: keyOf(asking) }, 1000 + spentMs);
  expect(after.answered).toEqual([{ choice: keyOf(asking), right: true, late: false, points }]);
});

test('right but too late is nothing, by the server’s clock alone', () => {
  const after = move(asking, { kind: 'answer', choice: keyOf(asking) }, 1001 + 10_000 + GRACE_MS);
  expect(after.answered).toEqual([{ choice: null, right: false, late: true, points: 0 }]);
});

test.each<[string, State, Move, string]>([
  ['answer before a question', fresh, { kind: 'answer', choice: 0 }, 'nothing-asked'],
  ['next before an answer', asking, { kind: 'next' }, 'answer-first'],
  [
    'no such choice',
    { ...asking, asked: asking.asked.map((one) => ({ ...one, choices: ['a', 'b'] })) },
    { kind: 'answer', choice: 3 },
    'no-such-choice',
  ],
  [
    'anything after the end',
    { ...asking, answered: asking.asked.map(() => ({ choice: 0, right: true, late: false, points: 1 })) },
    { kind: 'pass' },
    'already-over',
  ],
])('%s is refused', (_name, state, made, refused) => {
  expect(rules.step(state, made, at(2000))).toEqual({ refused });
});

test.each([
  null,
  1,
  'next',
  [],
  {},
  { kind: 'win' },
  { kind: 'answer' },
  { kind: 'answer', choice: 4 },
  { kind: 'answer', choice: '1' },
  { kind: 'next', choice: 1 },
  { kind: 'pass', extra: 1 },
])('%j is no move', (raw) => {
  expect(rules.readMove(raw)).toBeNull();
});

test('before the answer the view would be the same whatever the key; after it, the key is told', () => {
  const other: State = { ...asking, asked: asking.asked.map((one) => ({ ...one, key: (one.key + 1) % 4, why: 'x' })) };
  expect(rules.view(other, at(2000))).toEqual(rules.view(asking, at(2000)));
  const after = move(asking, { kind: 'pass' }, 3000);
  expect(rules.view(after, at(3000))).toMatchObject({
    phase: 'ready',
    number: 2,
    last: { rightChoice: keyOf(asking), right: false },
  });
});

test('the bank stays out of what a phone gets of the settings', () => {
  expect(openPart(schema, config)).toEqual({ count: 5, seconds: 10, rightPoints: 10, quickPoints: 10 });
});

test.each<[string, Partial<Config>, string]>([
  ['more questions than the bank', { count: 10, bank: BANK.slice(0, 3) }, 'count'],
  ['a key past the choices', { bank: BANK.map((one) => ({ ...one, choices: ['甲', '乙'], key: 2 })) }, 'bank.0.key'],
  ['two equal choices', { bank: BANK.map((one) => ({ ...one, choices: ['甲', '甲'], key: 1 })) }, 'bank.0.choices'],
])('%s is refused', (_name, change, path) => {
  const checked = check(schema, { ...config, ...change });
  expect(checked.ok ? null : checked.faults[0]?.path).toBe(path);
});

test('a whole play: all right at once is the most there is', () => {
  let state = fresh;
  while (!rules.over(state, at(0))) {
    state = move(state, { kind: 'next' }, 1000);
    state = move(state, { kind: 'answer', choice: keyOf(state) }, 1000);
  }
  expect(rules.score(state)).toBe(rules.maxScore(config));
  expect(rules.view(state, at(0))).toMatchObject({ phase: 'over', rightInRow: 5, rightInAll: 5, score: 100 });
});
