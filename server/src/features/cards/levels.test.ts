import type { Level } from '@fanqu/shared/api/card';
import { cardViewOf, levelFaults, levelOf } from './levels';

const level = (rank: number, growthFrom: number): Level => ({
  rank,
  name: `L${rank}`,
  material: 'paper',
  growthFrom,
  benefits: [],
});
const LEVELS = [level(1, 0), level(2, 100), level(3, 500)];

describe('levels', () => {
  it.each([
    [0, 1],
    [99, 1],
    [100, 2],
    [499, 2],
    [500, 3],
    [9999, 3],
  ])('a growth of %i is level %i', (growth, rank) => {
    expect(levelOf(LEVELS, growth).level.rank).toBe(rank);
  });

  it('says what is missing to the next level, and nothing at the top', () => {
    expect(cardViewOf({ no: '1', boundAt: 5 }, 60, LEVELS).next).toEqual({ name: 'L2', missing: 40 });
    expect(cardViewOf({ no: '1', boundAt: 5 }, 600, LEVELS).next).toBeNull();
  });

  it.each([
    [[], ['levels']],
    [[level(1, 5)], ['levels.0.growthFrom']],
    [[level(1, 0), level(2, 0)], ['levels.1.growthFrom']],
    [[level(1, 0), level(3, 10)], ['levels.1.rank']],
    [LEVELS, []],
  ])('faults of %j are at %j', (levels, paths) => {
    expect(levelFaults(levels).map(({ path }) => path)).toEqual(paths);
  });
});
