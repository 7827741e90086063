import { daysAway, isoDay, shortTime } from './dates';

const at = (text: string): number => new Date(text).getTime();

describe('days away', () => {
  it.each([
    ['the same day', '2026-10-03T23:59:00', '2026-10-03T00:01:00', 0],
    ['two minutes later, but tomorrow', '2026-10-04T00:01:00', '2026-10-03T23:59:00', 1],
    ['a week', '2026-10-10T12:00:00', '2026-10-03T23:00:00', 7],
    ['yesterday', '2026-10-02T12:00:00', '2026-10-03T00:00:00', -1],
    ['over the new year', '2027-01-01T00:00:00', '2026-12-31T23:00:00', 1],
  ])('%s', (_what, then, now, days) => {
    expect(daysAway(at(then), at(now))).toBe(days);
  });
});

it('dates and times have two digits', () => {
  expect(isoDay(at('2026-01-05T08:03:00'))).toBe('2026-01-05');
  expect(shortTime(at('2026-01-05T08:03:00'))).toBe('01-05 08:03');
});
