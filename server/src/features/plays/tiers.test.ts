import type { Tier } from '@fanqu/shared/api/campaign';
import { tierOf, tiersCrossed, tierView } from './tiers';

const tier = (from: number, name: string): Tier => ({ from, name, rewards: [], draw: null });
const TIERS = [tier(0, '参与'), tier(10, '铜'), tier(30, '银')];

describe('tiers', () => {
  it.each([
    [0, '参与'],
    [9, '参与'],
    [10, '铜'],
    [29, '铜'],
    [30, '银'],
    [999, '银'],
  ])('a score of %i reaches %s', (score, name) => {
    expect(tierOf(TIERS, score).tier.name).toBe(name);
  });

  it.each([
    [0, 9, []],
    [0, 10, ['铜']],
    [9, 31, ['铜', '银']],
    [10, 29, []],
    [30, 31, []],
  ])('a rise from %i to %i crosses %j', (before, after, names) => {
    expect(tiersCrossed(TIERS, before, after).map(({ tier: { name } }) => name)).toEqual(names);
  });

  it('says what is missing to the next tier, and nothing at the top', () => {
    expect(tierView(TIERS, 7)).toEqual({ name: '参与', index: 0, next: { name: '铜', missing: 3 } });
    expect(tierView(TIERS, 30).next).toBeNull();
  });
});
