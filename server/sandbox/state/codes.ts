import { randomBytes } from 'node:crypto';
import { failure } from './failure';
import { nowIn, type App, type Code, type Presence, type World } from './world';

const CODE_LIFE_MS = 5 * 60_000;
const FORGOTTEN_AFTER_MS = 3_600_000;

export function issueCode(world: World, pool: Code['pool'], presence: Presence): Code {
  forgetOldCodes(world);
  const code: Code = {
    code: pool === 'login' ? `0${randomBytes(24).toString('base64url').slice(0, 31)}` : randomBytes(32).toString('hex'),
    pool,
    appid: presence.appid,
    openid: presence.openid,
    issuedAt: nowIn(world),
    usedAt: null,
  };
  world.codes.set(code.code, code);
  return code;
}

/** Takes a code once. Synchronous on purpose: of two parallel uses exactly one wins. */
export function useLoginCode(world: World, app: App, text: string): Code {
  const code = findLiving(world, 'login', text);
  if (!code || code.appid !== app.appid) throw failure('badCode');
  if (code.usedAt !== null) throw failure('codeUsed');
  code.usedAt = nowIn(world);
  return code;
}

export function usePhoneCode(world: World, app: App, text: string): Code {
  const code = findLiving(world, 'phone', text);
  if (!code) throw failure('badCode');
  if (code.appid !== app.appid) throw failure('badAppid');
  if (code.usedAt !== null) throw failure(app.phoneReuse === 40163 ? 'codeUsed' : 'badCode');
  code.usedAt = nowIn(world);
  return code;
}

function findLiving(world: World, pool: Code['pool'], text: string): Code | null {
  const code = world.codes.get(text);
  if (!code || code.pool !== pool) return null;
  return nowIn(world) - code.issuedAt < CODE_LIFE_MS ? code : null;
}

function forgetOldCodes(world: World): void {
  for (const [key, code] of world.codes) {
    if (nowIn(world) - code.issuedAt < FORGOTTEN_AFTER_MS) return;
    world.codes.delete(key);
  }
}
