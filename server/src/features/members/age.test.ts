import { parseDay } from '../../platform/clock';
import { ageOn } from './age';

it.each([
  ['2012-11-22', '2026-11-22', 14],
  ['2012-11-23', '2026-11-22', 13],
  ['2012-12-01', '2026-11-22', 13],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2026-11-22', '2026-11-22', 0],
])('who was born on %s is, on %s, %i', (birthday, today, age) => {
  expect(ageOn(birthday, parseDay(today))).toBe(age);
});
