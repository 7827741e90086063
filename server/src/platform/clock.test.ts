import { dayNumber, dayStart, dayText, isTimeZone, parseDay } from './clock';

const HOUR_MS = 3_600_000;

describe('days of a place', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['Asia/Shanghai', '2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['America/New_York', '2026-11-23T04:59:59.999Z', '2026-11-22'],
    ['Asia/Kolkata', '2026-11-22T18:30:00.000Z', '2026-11-23'],
    ['UTC', '1969-12-31T23:59:59.999Z', '1969-12-31'],
  ])('in %s %s is on %s', (zone, at, day) => {
    expect(dayText(dayNumber(Date.parse(at), zone))).toBe(day);
  });

  it.each([
    ['Asia/Shanghai', '2026-11-22', '2026-11-21T16:00:00.000Z', 24],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z', 23],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z', 25],
  ])('in %s %s begins at %s and has %i hours', (zone, day, at, hours) => {
    const number = parseDay(day);
    expect(new Date(dayStart(number, zone)).toISOString()).toBe(at);
    expect(dayStart(number + 1, zone) - dayStart(number, zone)).toBe(hours * HOUR_MS);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', 'today', ''])('%j is no day', (text) => {
    expect(parseDay(text)).toBeNaN();
  });

  it.each([
    ['Asia/Shanghai', true],
    ['Mars/Olympus', false],
    ['', false],
  ])('%j is a zone: %s', (name, is) => {
    expect(isTimeZone(name)).toBe(is);
  });
});
