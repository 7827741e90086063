import { randomBytes } from 'node:crypto';
import { failure } from './failure';
import { nowIn, type App, type Token, type World } from './world';

const TOKEN_LIFE_MS = 7_200_000;
const OVERLAP_MS = 300_000;
const FORCE_APART_MS = 30_000;

/** /cgi-bin/token: every call makes a new token; the one before lives on for five minutes. */
export function issuePlainToken(world: World, app: App): Token {
  const previous = latestOf(world, app, 'plain');
  if (previous) retire(previous, Math.min(previous.expiresAt, nowIn(world) + OVERLAP_MS));
  return issue(world, app, 'plain');
}

/** /cgi-bin/stable_token: the same token while it has more than five minutes to live. */
export function issueStableToken(world: World, app: App): Token {
  const current = latestOf(world, app, 'stable');
  if (current && current.expiresAt - nowIn(world) > OVERLAP_MS) return current;
  if (current) retire(current, current.expiresAt);
  return issue(world, app, 'stable');
}

/** Force: the old token dies at once, unless the last change was under 30 s ago. */
export function forceStableToken(world: World, app: App): Token {
  const current = latestOf(world, app, 'stable');
  if (current && nowIn(world) - current.issuedAt < FORCE_APART_MS) return current;
  if (current) kill(current);
  return issue(world, app, 'stable');
}

export function killTokens(world: World, appid: string): number {
  const living = [...world.tokens.values()].filter((token) => token.appid === appid && !token.killed);
  living.forEach(kill);
  return living.length;
}

/** The app behind an access_token, or the refusal WeChat would give. */
export function appOfToken(world: World, text: string): App {
  if (!/^[\w-]{64,}$/.test(text)) throw failure('malformedToken');
  const token = world.tokens.get(text);
  if (!token || token.killed) throw failure('invalidCredential');
  if (token.expiresAt <= nowIn(world)) throw failure('tokenExpired');
  const app = world.apps.get(token.appid);
  if (!app) throw failure('invalidCredential');
  return app;
}

function latestOf(world: World, app: App, family: Token['family']): Token | null {
  for (const token of world.tokens.values()) {
    const own = token.appid === app.appid && token.family === family && token.latest;
    if (own && !token.killed && token.expiresAt > nowIn(world)) return token;
  }
  return null;
}

function issue(world: World, app: App, family: Token['family']): Token {
  const issuedAt = nowIn(world);
  const token: Token = {
    token: `${family === 'stable' ? 'S' : 'P'}${randomBytes(100).toString('base64url')}`,
    appid: app.appid,
    family,
    issuedAt,
    expiresAt: issuedAt + TOKEN_LIFE_MS,
    latest: true,
    killed: false,
  };
  forgetOldTokens(world);
  world.tokens.set(token.token, token);
  return token;
}

/** Expired tokens are kept for a day, so that they answer 42001 and not 40001. */
function forgetOldTokens(world: World): void {
  for (const [key, token] of world.tokens) {
    if (nowIn(world) - token.expiresAt > 86_400_000) world.tokens.delete(key);
  }
}

function retire(token: Token, expiresAt: number): void {
  token.latest = false;
  token.expiresAt = expiresAt;
}

function kill(token: Token): void {
  token.latest = false;
  token.killed = true;
}
