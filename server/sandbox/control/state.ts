import { ENDPOINTS } from '../api/endpoints';
import { DEFAULT_WORDS } from '../defaults';
import type { Fault } from '../state/faults';
import { limitOf } from '../state/quotas';
import { CallLog } from '../state/calls';
import { nowIn, type App, type Person, type World } from '../state/world';

const SHOWN = 50;

/** GET /_sandbox/state: everything, as the page shows it. */
export function getState(world: World): Record<string, unknown> {
  const now = nowIn(world);
  return {
    now,
    offsetMs: world.clockOffsetMs,
    paths: Object.keys(ENDPOINTS),
    apps: [...world.apps.values()].map((app) => appView(world, app)),
    persons: [...world.persons.values()].map((person) => personView(world, person)),
    codes: [...world.codes.values()]
      .slice(-SHOWN)
      .reverse()
      .map((code) => ({ ...code, person: personOf(world, code.openid) })),
    tokens: [...world.tokens.values()]
      .slice(-SHOWN)
      .reverse()
      .map((token) => ({ ...token, leftMs: token.expiresAt - now })),
    quotas: quotaViews(world),
    accepts: [...world.accepts].map(([key, left]) => acceptView(world, key, left)),
    words: world.words,
    faults: world.faults satisfies Fault[],
    calls: world.calls.recent
      .slice(-SHOWN)
      .reverse()
      .map(({ requestBody: _1, responseBody: _2, ...call }) => call),
    callTotals: Object.fromEntries(world.calls.totals),
    deliveries: world.deliveries.slice(-SHOWN).reverse(),
  };
}

/** POST /_sandbox/reset: a new day; only the apps stay. */
export function postReset(world: World): { ok: true } {
  for (const forgotten of [
    world.persons,
    world.presences,
    world.codes,
    world.tokens,
    world.uses,
    world.limits,
    world.accepts,
  ]) {
    forgotten.clear();
  }
  world.faults = [];
  world.deliveries = [];
  world.calls = new CallLog();
  world.clockOffsetMs = 0;
  world.words = { risky: [...DEFAULT_WORDS.risky], review: [...DEFAULT_WORDS.review] };
  world.changed();
  return { ok: true };
}

function appView(world: World, app: App): Record<string, unknown> {
  const people = [...world.presences.values()].filter((presence) => presence.appid === app.appid).length;
  return { ...app, people };
}

function personView(world: World, person: Person): Record<string, unknown> {
  const presences = [...world.presences.values()].filter((presence) => presence.person === person.name);
  return { ...person, presences };
}

function personOf(world: World, openid: string): string {
  return world.presences.get(openid)?.person ?? '';
}

/** Today's and this minute's uses, with their limits. */
function quotaViews(world: World): Record<string, unknown>[] {
  return [...world.uses].flatMap(([key, used]) => {
    const [owner = '', path = '', window = ''] = key.split('|');
    if (!path.startsWith('/')) return [];
    const minute = window.startsWith('m');
    if (minute && window !== `m${Math.floor(nowIn(world) / 60_000)}`) return [];
    const limit = limitOf(world, path);
    return [{ owner, path, window: minute ? 'minute' : 'day', used, most: minute ? limit.perMinute : limit.perDay }];
  });
}

function acceptView(world: World, key: string, left: number): Record<string, unknown> {
  const [openid = '', templateId = ''] = key.split('|');
  return { openid, person: personOf(world, openid), templateId, left };
}
