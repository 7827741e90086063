import { failure, type FailureName } from './failure';
import { nowIn, type App, type World } from './world';

export interface QuotaLimit {
  /** Who is counted in a minute: the app, or each of its users. */
  minutePer: 'app' | 'person';
  perMinute: number | null;
  perDay: number | null;
  minuteFailure: FailureName;
  dayFailure: FailureName;
}

export const UNLIMITED: QuotaLimit = {
  minutePer: 'app',
  perMinute: null,
  perDay: null,
  minuteFailure: 'perMinute',
  dayFailure: 'perDay',
};

/** Limits as published; those of the phone and risk endpoints are guesses. */
export const LIMITS: Record<string, QuotaLimit> = {
  '/cgi-bin/token': { ...UNLIMITED, perDay: 2_000 },
  '/cgi-bin/stable_token': { ...UNLIMITED, perMinute: 10_000, perDay: 500_000 },
  '/sns/jscode2session': { ...UNLIMITED, minutePer: 'person', perMinute: 100 },
  '/wxa/business/getuserphonenumber': { ...UNLIMITED, perMinute: 5_000 },
  '/wxa/resetusersessionkey': { ...UNLIMITED, perMinute: 60_000 },
  '/cgi-bin/message/subscribe/send': { ...UNLIMITED, perDay: 10_000_000 },
  '/wxa/getwxacodeunlimit': { ...UNLIMITED, perMinute: 5_000, minuteFailure: 'perDay' },
  '/wxa/msg_sec_check': { ...UNLIMITED, perMinute: 4_000, perDay: 2_000_000, minuteFailure: 'checksPerMinute' },
  '/wxa/getuserriskrank': { ...UNLIMITED, perMinute: 3_000, minuteFailure: 'riskTooOften' },
};

export function limitOf(world: World, path: string): QuotaLimit {
  return world.limits.get(path) ?? LIMITS[path] ?? UNLIMITED;
}

export function useQuota(world: World, app: App, path: string): void {
  const limit = limitOf(world, path);
  const day = count(world, dayKey(world, app.appid, path));
  if (limit.perDay !== null && day > limit.perDay) throw failure(limit.dayFailure);
  if (limit.minutePer === 'person') return;
  const minute = count(world, minuteKey(world, app.appid, path));
  if (limit.perMinute !== null && minute > limit.perMinute) throw failure(limit.minuteFailure);
}

/** The minute's limit of one user, for endpoints that have one. */
export function usePersonQuota(world: World, openid: string, path: string): void {
  const limit = limitOf(world, path);
  if (limit.minutePer !== 'person' || limit.perMinute === null) return;
  if (count(world, minuteKey(world, openid, path)) > limit.perMinute) throw failure(limit.minuteFailure);
}

/** Counts one use of something that may happen `most` times in a window named by `key`. */
export function useAtMost(world: World, key: string, most: number, refusal: FailureName): void {
  if (count(world, key) > most) throw failure(refusal);
}

export function usedToday(world: World, appid: string, path: string): number {
  return world.uses.get(dayKey(world, appid, path)) ?? 0;
}

export function usedThisMinute(world: World, appid: string, path: string): number {
  return world.uses.get(minuteKey(world, appid, path)) ?? 0;
}

export function clearUses(world: World, appid: string): void {
  for (const key of world.uses.keys()) {
    if (key.startsWith(`${appid}|/`)) world.uses.delete(key);
  }
}

/** WeChat's day ends at midnight in Beijing. */
export function beijingDay(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}

function dayKey(world: World, appid: string, path: string): string {
  return `${appid}|${path}|${beijingDay(nowIn(world))}`;
}

function minuteKey(world: World, owner: string, path: string): string {
  return `${owner}|${path}|m${Math.floor(nowIn(world) / 60_000)}`;
}

function count(world: World, key: string): number {
  const used = (world.uses.get(key) ?? 0) + 1;
  world.uses.set(key, used);
  if (world.uses.size > 5_000) forgetPastMinutes(world);
  return used;
}

function forgetPastMinutes(world: World): void {
  const current = `|m${Math.floor(nowIn(world) / 60_000)}`;
  for (const key of world.uses.keys()) {
    if (/\|m\d+$/.test(key) && !key.endsWith(current)) world.uses.delete(key);
  }
}
