import { presets } from './config';
import { layout, rules, slicesOf } from './rules';

test.each(presets)('$key: as many places as slices', ({ config }) => {
  expect(rules.places(config)).toBe(config.places);
  expect(layout(config, 3)).toHaveLength(config.places);
});

test('prizes fill the wheel in order and every prize is somewhere', () => {
  const config = { places: 8, spinSeconds: 4, rounds: 5, slowFinish: true };
  expect(layout(config, 3)).toEqual([0, 1, 2, 0, 1, 2, 0, 1]);
  expect(slicesOf(config, 3, 2)).toEqual([2, 5]);
  expect(slicesOf(config, 8, 7)).toEqual([7]);
  expect(layout(config, 0)).toEqual([]);
});
