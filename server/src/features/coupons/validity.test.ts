import fc from 'fast-check';
import { stateOf, windowOf } from './validity';

const SHANGHAI = 'Asia/Shanghai';
const DAY = 86_400_000;
const at = (text: string) => Date.parse(text);

describe('windowOf', () => {
  const granted = at('2026-11-22T21:30:00+08:00');

  it.each([
    ['at once, for a day: to the end of tomorrow', 0, 1, '2026-11-22T21:30:00+08:00', '2026-11-24T00:00:00+08:00'],
    ['at once, for a week', 0, 7, '2026-11-22T21:30:00+08:00', '2026-11-30T00:00:00+08:00'],
    ['from tomorrow, for a day', 1, 1, '2026-11-23T00:00:00+08:00', '2026-11-24T00:00:00+08:00'],
    ['from the third day, for 30 days', 3, 30, '2026-11-25T00:00:00+08:00', '2026-12-25T00:00:00+08:00'],
  ])('%s', (_, afterDays, days, from, end) => {
    const window = windowOf({ kind: 'relative', afterDays, days }, granted, SHANGHAI);
    expect(window).toEqual({ fromAt: at(from), untilAt: at(end) - 1 });
  });

  it('is what ops wrote when it is fixed', () => {
    expect(windowOf({ kind: 'fixed', from: 5, until: 9 }, granted, SHANGHAI)).toEqual({ fromAt: 5, untilAt: 9 });
  });

  it('lasts at least its days and less than a day more, and ends at a local midnight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 400 }),
        (grantedAt, afterDays, days) => {
          const { fromAt, untilAt } = windowOf({ kind: 'relative', afterDays, days }, grantedAt, SHANGHAI);
          const lasts = untilAt + 1 - fromAt;
          expect(fromAt).toBeGreaterThanOrEqual(grantedAt);
          expect(lasts).toBeGreaterThanOrEqual(days * DAY);
          expect(lasts).toBeLessThan((days + 1) * DAY);
          expect((untilAt + 1 + 8 * 3_600_000) % DAY).toBe(0);
        },
      ),
    );
  });
});

describe('stateOf', () => {
  const coupon = { fromAt: 100, untilAt: 200, usedAt: null };

  it.each([
    [99, 'upcoming'],
    [100, 'usable'],
    [200, 'usable'],
    [201, 'expired'],
  ])('at %i it is %s', (now, state) => {
    expect(stateOf(coupon, now)).toBe(state);
  });

  it('is used for ever once used', () => {
    expect(stateOf({ ...coupon, usedAt: 150 }, 300)).toBe('used');
  });
});
