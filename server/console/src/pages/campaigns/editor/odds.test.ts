import { formatOdds, meanCost, oddsOf } from './odds';

describe('odds shown from weights', () => {
  it.each([
    ['thirds', [1, 1, 1], [3334, 3333, 3333]],
    ['a rare line beside a common one', [1, 999_999], [0, 10_000]],
    ['sevenths', [3, 3, 1], [4286, 4286, 1428]],
    ['a line of weight 0', [0, 5], [0, 10_000]],
    ['nothing at all', [0, 0], [0, 0]],
  ])('of %s', (_, weights, odds) => {
    expect(oddsOf(weights)).toEqual(odds);
  });

  it('always add up to a hundred percent', () => {
    for (let seed = 1; seed < 400; seed += 1) {
      const weights = Array.from(
        { length: (seed % 16) + 1 },
        (_, line) => ((seed * (line + 7) * 2_654_435_761) >>> 5) % 997,
      );
      if (weights.every((weight) => weight === 0)) continue;
      expect(oddsOf(weights).reduce((sum, share) => sum + share, 0)).toBe(10_000);
    }
  });

  it('read as percent with two decimals', () => {
    expect(formatOdds(5)).toBe('0.05%');
    expect(formatOdds(10_000)).toBe('100.00%');
  });

  it('give the mean cost of a draw', () => {
    expect(
      meanCost([
        { weight: 1, costFen: 1000 },
        { weight: 9, costFen: 0 },
      ]),
    ).toBe(100);
    expect(meanCost([])).toBe(0);
  });
});
