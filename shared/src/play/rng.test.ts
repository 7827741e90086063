import fc from 'fast-check';
import { hashState, hashText } from './hash';
import { canonicalOf } from './canonical';
import { next, nextBelow, nextBetween, rngFrom, shuffled, type Rng } from './rng';
import { cosine, ONE, sine } from './trig';

test('the generator is sfc32: its first numbers are written here for good', () => {
  const rng = rngFrom([1, 2, 3, 4]);
  expect([next(rng), next(rng), next(rng)]).toEqual([417285410, 1196253302, 123583739]);
});

test('a copied state goes on alike; no state number leaves 32 bits', () => {
  const rng = rngFrom([0, 0, 0, 0]);
  for (let round = 0; round < 1000; round += 1) next(rng);
  const copy: Rng = [...rng];
  expect(rng.every((part) => part >= 0 && part <= 0xffff_ffff && Number.isInteger(part))).toBe(true);
  expect([next(copy), next(copy)]).toEqual([next(rng), next(rng)]);
});

test('nextBelow stays below and draws again past the last whole multiple', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 32 }), fc.nat(), (n, seed) => {
      const drawn = nextBelow(rngFrom([seed, 1, 2, 3]), n);
      expect(drawn >= 0 && drawn < n && Number.isInteger(drawn)).toBe(true);
    }),
  );
  const two31plus = 2 ** 31 + 1;
  const raw = rngFrom([7, 7, 7, 7]);
  const kept = Array.from({ length: 200 }, () => next(raw)).filter((value) => value < two31plus);
  const rng = rngFrom([7, 7, 7, 7]);
  expect(kept.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => nextBelow(rng, two31plus)));
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 32 + 1])('nextBelow(%p) is refused', (n) => {
  expect(() => nextBelow(rngFrom([1, 2, 3, 4]), n)).toThrow(RangeError);
});

test('each of six orders comes out about equally often', () => {
  const rng = rngFrom([5, 6, 7, 8]);
  const counts = new Map<string, number>();
  for (let time = 0; time < 6000; time += 1) {
    const order = shuffled(rng, ['a', 'b', 'c']).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  expect(nextBetween(rng, 4, 4)).toBe(4);
});

test('sine is the rounded sine at every step, also of negative angles', () => {
  for (let angle = -300; angle <= 300; angle += 1) {
    const exact = Math.round(Math.sin((angle / 256) * 2 * Math.PI) * ONE);
    expect(Math.abs(sine(angle) - exact)).toBeLessThanOrEqual(1);
    expect(sine(angle + 64)).toBe(cosine(angle));
    expect(Object.is(sine(angle), -0)).toBe(false);
  }
});

test('canonical sorts keys and refuses what JSON would bend', () => {
  expect(canonicalOf({ b: [1, 'é"'], a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":[1,"é\\""]}');
  for (const bad of [0.5, -0, Number.NaN, undefined, () => 1, 2 ** 60, { a: undefined }]) {
    expect(() => canonicalOf(bad)).toThrow();
  }
});

test('a hash is 16 hex digits, written here for good, and one bit changes it', () => {
  expect(hashText('fanqu')).toBe('877f249e5be71285');
  expect(hashState({ a: 1, b: 2 })).toBe(hashState({ b: 2, a: 1 }));
  const seen = new Set(Array.from({ length: 20_000 }, (_, n) => hashState({ n })));
  expect(seen.size).toBe(20_000);
});
