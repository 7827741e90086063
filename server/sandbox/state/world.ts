import type { CallLog } from './calls';
import type { Fault } from './faults';
import type { QuotaLimit } from './quotas';
import type { Delivery } from '../push/deliver';

/** Everything the sandbox remembers. One plain object, handed to every function that reads or changes it. */
export interface World {
  clock: Clock;
  /** Added to the clock; tests and the page move time with it. */
  clockOffsetMs: number;
  apps: Map<string, App>;
  persons: Map<string, Person>;
  /** By openid: what one app knows of one person. */
  presences: Map<string, Presence>;
  codes: Map<string, Code>;
  tokens: Map<string, Token>;
  /** Uses so far, by `appid|path|window`. */
  uses: Map<string, number>;
  limits: Map<string, QuotaLimit>;
  /** Accepted and not yet sent subscribe messages, by `openid|templateId`. */
  accepts: Map<string, number>;
  words: { risky: string[]; review: string[] };
  faults: Fault[];
  calls: CallLog;
  deliveries: Delivery[];
  pushTimeoutMs: number;
  /** Called after persons or apps changed, for the snapshot. */
  changed: () => void;
}

export interface Clock {
  now(): number;
}

export interface App {
  appid: string;
  secret: string;
  name: string;
  /** A frozen secret gives 40243. */
  frozen: boolean;
  /** Empty: any address may ask for a token. */
  ipWhitelist: string[];
  /** The open-platform account; apps of one account share unionids, null gives none. */
  openPlatform: string | null;
  /** Whether wx.login replaces the session key every time, or only one that is a day old. */
  sessionKeys: 'always' | 'aged';
  /** What a second use of a phone code answers; the documents say 40029, 40163 is seen in the field. */
  phoneReuse: 40029 | 40163;
  riskEnabled: boolean;
  /** Template id → the keys it demands; an empty list accepts any keys. */
  templates: Record<string, string[]>;
  /** Released pages; null accepts any well-formed page. */
  pages: string[] | null;
  push: PushTarget | null;
}

export interface PushTarget {
  url: string;
  token: string;
  aesKey: string;
  mode: 'plain' | 'compat' | 'secure';
  format: 'json' | 'xml';
}

export interface Person {
  name: string;
  phone: string;
  risk: number;
  /** WeChat stops this person at login with 40226. */
  blocked: boolean;
}

export interface Presence {
  appid: string;
  person: string;
  openid: string;
  unionid: string | null;
  sessionKey: string;
  sessionKeyAt: number;
  /** Last code2Session; safety calls need one within two hours. Null before the first. */
  seenAt: number | null;
}

export interface Code {
  code: string;
  pool: 'login' | 'phone';
  appid: string;
  openid: string;
  issuedAt: number;
  usedAt: number | null;
}

export interface Token {
  token: string;
  appid: string;
  family: 'plain' | 'stable';
  issuedAt: number;
  expiresAt: number;
  /** The newest of its family; an older one may live on for a while beside it. */
  latest: boolean;
  /** Ended before its time: answers 40001 rather than 42001. */
  killed: boolean;
}

export function nowIn(world: World): number {
  return world.clock.now() + world.clockOffsetMs;
}
