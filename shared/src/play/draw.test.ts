import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { draw, lineAt } from './draw';

const SEED = '0f'.repeat(32);
const table = [{ weight: 1 }, { weight: 0 }, { weight: 29 }, { weight: 70 }];

test('the roll is the first 48 bits of the hmac, as anyone can compute', () => {
  const digest = createHmac('sha256', Buffer.from(SEED, 'hex')).update('play-1:0:0').digest();
  expect(draw(table, SEED, 'play-1').roll).toBe(digest.readUIntBE(0, 6) % 100);
});

test('the same seed and play give the same line; another draw of the play is another roll', () => {
  expect(draw(table, SEED, 'p', 0)).toEqual(draw(table, SEED, 'p', 0));
  const rolls = [0, 1, 2, 3, 4, 5].map((step) => draw([{ weight: 1_000_000 }], SEED, 'p', step).roll);
  expect(new Set(rolls).size).toBe(6);
});

test('shares follow the weights (chi-square below the 0.1 % bound)', () => {
  const counts = [0, 0, 0, 0];
  const plays = 4000;
  for (let play = 0; play < plays; play += 1) {
    const { line } = draw(table, SEED, `play-${play}`);
    counts[line] = (counts[line] ?? 0) + 1;
  }
  const terms = table.map(({ weight }, line) => {
    const expected = (plays * weight) / 100;
    return expected === 0 ? 0 : ((counts[line] ?? 0) - expected) ** 2 / expected;
  });
  expect(counts[1]).toBe(0);
  expect(terms.reduce((sum, term) => sum + term, 0)).toBeLessThan(13.8);
});

test('every roll has one line, and lines own as many rolls as they weigh', () => {
  const weights = fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }).filter((list) => list.some((one) => one > 0));
  fc.assert(
    fc.property(weights, (list) => {
      const lines = list.map((weight) => ({ weight }));
      const sum = list.reduce((total, weight) => total + weight, 0);
      const owned = list.map(() => 0);
      for (let roll = 0; roll < sum; roll += 1) {
        const line = lineAt(lines, roll);
        owned[line] = (owned[line] ?? 0) + 1;
      }
      expect(owned).toEqual(list);
      expect(() => lineAt(lines, sum)).toThrow(RangeError);
    }),
  );
});

test.each([[[]], [[0]], [[-1, 2]], [[0.5]], [[Number.NaN]], [[2 ** 33]]])('weights %j are refused', (weights) => {
  expect(() =>
    draw(
      weights.map((weight) => ({ weight })),
      SEED,
      'p',
    ),
  ).toThrow(RangeError);
});
