import { appFrom } from './control/apps';
import { DEFAULT_WORDS } from './defaults';
import { CallLog } from './state/calls';
import type { App, Clock, World } from './state/world';

/** An app as options name it; the rest takes its defaults. */
export type AppOptions = Pick<App, 'appid'> & Partial<App>;

export interface WorldOptions {
  apps?: AppOptions[];
  clock?: Clock;
  /** How long a push may wait for its answer; WeChat waits 5 s. */
  pushTimeoutMs?: number;
}

export function newWorld(options: WorldOptions): World {
  return {
    clock: options.clock ?? { now: () => Date.now() },
    clockOffsetMs: 0,
    apps: new Map((options.apps ?? []).map((app) => [app.appid, appFrom({ ...app }, null)])),
    persons: new Map(),
    presences: new Map(),
    codes: new Map(),
    tokens: new Map(),
    uses: new Map(),
    limits: new Map(),
    accepts: new Map(),
    words: { risky: [...DEFAULT_WORDS.risky], review: [...DEFAULT_WORDS.review] },
    faults: [],
    calls: new CallLog(),
    deliveries: [],
    pushTimeoutMs: options.pushTimeoutMs ?? 5_000,
    changed: () => undefined,
  };
}
