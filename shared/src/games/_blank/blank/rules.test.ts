import { rules, TAP, isLit } from './rules';

const config = { seconds: 20, litTicks: 45 };
const SEED = [1, 2, 3, 4] as const;

test('a tap in the light is a point, in the dark none', () => {
  const state = rules.start(SEED, config);
  rules.step(state, [TAP]);
  expect(state.score).toBe(0);
  while (!isLit(state)) rules.step(state, []);
  rules.step(state, [TAP]);
  expect([state.score, isLit(state)]).toEqual([1, false]);
});

test('it gets shorter', () => {
  const early = rules.start(SEED, config);
  const late = { ...rules.start(SEED, config), tick: 1100, lightAt: 0, darkAt: 0 };
  rules.step(late, []);
  expect(late.darkAt - late.lightAt).toBeLessThan(early.darkAt - early.lightAt);
});
