import { failure } from '../state/failure';
import { beijingDay, clearUses, limitOf, useAtMost, usedThisMinute, usedToday } from '../state/quotas';
import { nowIn } from '../state/world';
import { OK, textOf, type ApiAnswer, type TokenCall } from './endpoint';

const CLEARS_PER_MONTH = 10;
const ENDLESS = 1_000_000_000;

/** POST /cgi-bin/openapi/quota/get. The table of endpoints imports this file, so it says what it knows. */
export function quotaGet(isKnown: (path: string) => boolean): (call: TokenCall) => ApiAnswer {
  return ({ world, app, body }) => {
    const path = textOf(body, 'cgi_path', 'pathUnknown');
    if (!isKnown(path)) throw failure('pathUnknown');
    const limit = limitOf(world, path);
    const daily = limit.perDay ?? ENDLESS;
    const used = Math.min(usedToday(world, app.appid, path), daily);
    const minute = usedThisMinute(world, app.appid, path);
    const rateLimit = limit.perMinute === null ? {} : { rate_limit: rateOf(limit.perMinute, minute) };
    return { ...OK, quota: { daily_limit: daily, used, remain: daily - used }, ...rateLimit };
  };
}

/** POST /cgi-bin/clear_quota: ten times a month. */
export function clearQuota({ world, app, body }: TokenCall): ApiAnswer {
  if (textOf(body, 'appid', 'appidMissing') !== app.appid) throw failure('badAppid');
  const month = beijingDay(nowIn(world)).slice(0, 7);
  useAtMost(world, `${app.appid}|clear|${month}`, CLEARS_PER_MONTH, 'clearedTooOften');
  clearUses(world, app.appid);
  return { ...OK };
}

/** POST /cgi-bin/openapi/rid/get: the call behind a rid, for its own app. */
export function ridGet({ world, app, body }: TokenCall): ApiAnswer {
  const call = world.calls.find(textOf(body, 'rid', 'ridMissing'));
  if (!call) throw failure('ridMissing');
  if (call.path.startsWith('/sns/')) throw failure('ridOfLogin');
  if (call.appid !== app.appid) throw failure('ridElsewhere');
  const request = {
    invoke_time: Math.floor(call.at / 1000),
    cost_in_ms: call.durationMs,
    request_url: call.path,
    request_body: call.requestBody,
    response_body: call.responseBody,
    client_ip: '127.0.0.1',
  };
  return { ...OK, request };
}

function rateOf(perMinute: number, used: number): { call_count: number; refresh_second: number; remain: number } {
  return { call_count: perMinute, refresh_second: 60, remain: Math.max(0, perMinute - used) };
}
