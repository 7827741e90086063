import fc from 'fast-check';
import { allocate, expiryOf, NEVER } from './lots';

const SHANGHAI = 'Asia/Shanghai';
const at = (text: string) => Date.parse(text);

describe('allocate', () => {
  it('takes from the first lot until it is empty, then from the next', () => {
    const lots = [
      { id: 'a', remaining: 30 },
      { id: 'b', remaining: 50 },
      { id: 'c', remaining: 20 },
    ];
    expect(allocate(lots, 30)).toEqual([{ lotId: 'a', amount: 30 }]);
    expect(allocate(lots, 31)).toEqual([
      { lotId: 'a', amount: 30 },
      { lotId: 'b', amount: 1 },
    ]);
    expect(allocate(lots, 100)).toHaveLength(3);
  });

  it('refuses more than the lots hold', () => {
    expect(() => allocate([{ id: 'a', remaining: 5 }], 6)).toThrow('lack 1 of 6');
  });

  it('takes exactly the amount, never more than a lot has, and empties every lot but the last it touches', () => {
    const lotsAndAmount = fc
      .array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 })
      .chain((sizes) => fc.tuple(fc.constant(sizes), fc.integer({ min: 1, max: sizes.reduce((a, b) => a + b, 0) })));
    fc.assert(
      fc.property(lotsAndAmount, ([sizes, amount]) => {
        const lots = sizes.map((remaining, i) => ({ id: `lot${i}`, remaining }));
        const takes = allocate(lots, amount);
        expect(takes.reduce((sum, take) => sum + take.amount, 0)).toBe(amount);
        takes.forEach((take, i) => {
          expect(take.lotId).toBe(`lot${i}`);
          if (i < takes.length - 1) expect(take.amount).toBe(sizes[i]);
          expect(take.amount).toBeLessThanOrEqual(sizes[i]);
        });
      }),
    );
  });
});

describe('expiryOf', () => {
  it('is the end of the local day that many days ahead', () => {
    expect(expiryOf(at('2026-11-22T02:00:00Z'), 1, SHANGHAI)).toBe(at('2026-11-24T00:00:00+08:00'));
    expect(expiryOf(at('2026-11-22T23:59:59+08:00'), 365, SHANGHAI)).toBe(at('2027-11-23T00:00:00+08:00'));
  });

  it('never comes for points without a life', () => {
    expect(expiryOf(at('2026-11-22T02:00:00Z'), null, SHANGHAI)).toBe(NEVER);
    expect(Number.isSafeInteger(NEVER)).toBe(true);
  });
});
