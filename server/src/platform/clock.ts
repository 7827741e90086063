import { Injectable } from '@nestjs/common';

/** The only source of time in the server. Tests set it; nothing else calls Date.now(). */
@Injectable()
export class Clock {
  now(): number {
    return Date.now();
  }
}

/** A clock that tests move by hand. */
export class FakeClock extends Clock {
  constructor(public at: number) {
    super();
  }

  override now(): number {
    return this.at;
  }

  advance(ms: number): void {
    this.at += ms;
  }
}

const DAY_MS = 86_400_000;

/** Making a formatter takes some hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Throws RangeError for a zone that is none. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formatters.set(timeZone, made);
  return made;
}

export function isTimeZone(name: string): boolean {
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Minutes that `timeZone` is ahead of UTC at `at`. */
function offsetMinutes(timeZone: string, at: number): number {
  const parts = formatterOf(timeZone).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** Number of the local day that holds `at`: whole days since 1970-01-01 in that zone. */
export function dayNumber(at: number, timeZone: string): number {
  return Math.floor((at + offsetMinutes(timeZone, at) * 60_000) / DAY_MS);
}

/** 'YYYY-MM-DD' of a local day number. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The first millisecond of a local day. */
export function dayStart(day: number, timeZone: string): number {
  const guess = day * DAY_MS - offsetMinutes(timeZone, day * DAY_MS) * 60_000;
  return day * DAY_MS - offsetMinutes(timeZone, guess) * 60_000;
}

/** Local day number of 'YYYY-MM-DD'; NaN when it is no date. */
export function parseDay(text: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return NaN;
  const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  return Number.isInteger(day) && dayText(day) === text ? day : NaN;
}
