import { config as schema } from './config';
import { check } from '../../../fields/check';
import { rules, type State } from './rules';

const at = (now: number) => ({ now, day: 1 });
const fresh = rules.start([0, 0, 0, 0], { needed: 2 }, at(0));

function helped(state: State, by: string, now = 0): State {
  const after = rules.step(state, { kind: 'helped', by }, at(now));
  if ('refused' in after) throw new Error(after.refused);
  return after;
}

test('each friend counts once and the team ends it', () => {
  const one = helped(fresh, 'anna', 5);
  expect(rules.step(one, { kind: 'helped', by: 'anna' }, at(6))).toEqual({ refused: 'helped-already' });
  const two = helped(one, 'ben', 7);
  expect([rules.score(one), rules.score(two), rules.over(one, at(7)), rules.over(two, at(7))]).toEqual([
    1,
    2,
    false,
    true,
  ]);
  expect(rules.step(two, { kind: 'helped', by: 'cleo' }, at(8))).toEqual({ refused: 'team-full' });
});

test('the view tells how many and when, never who', () => {
  const view = rules.view(helped(fresh, 'member-anna', 5), at(6));
  expect(view).toEqual({ needed: 2, helped: 1, missing: 1, takenAt: [5] });
});

test.each(['', 'x'.repeat(65)])('%j is no friend', (by) => {
  expect(rules.step(fresh, { kind: 'helped', by }, at(0))).toEqual({ refused: 'no-friend' });
});

test.each([{ kind: 'helped', by: 'me' }, { kind: 'start' }, null, 3])('a phone cannot send %j', (raw) => {
  expect(rules.readMove(raw)).toBeNull();
});

test('more than five is refused by the settings and by the rules', () => {
  expect(check(schema, { needed: 6 }).ok).toBe(false);
  expect(rules.start([0, 0, 0, 0], { needed: 60 }, at(0)).needed).toBe(5);
  expect(rules.maxScore({ needed: 60 })).toBe(5);
});
