import { createHash } from 'node:crypto';

/** A Lua script; each names one key only, so that a cluster can run it too. */
export interface Script {
  lua: string;
  sha: string;
}

function script(lua: string): Script {
  return { lua, sha: createHash('sha1').update(lua).digest('hex') };
}

/** KEYS: counter. ARGV: ttl. The ttl is set with the first count only. */
export const COUNT_UP = script(`
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return count
`);

/** KEYS: bucket. ARGV: burst, tokens per minute, cost, ttl. The same sum as bucket.ts, by the clock of Redis. */
export const TAKE_TOKENS = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local burst, perMs, cost = tonumber(ARGV[1]), ARGV[2] / 60000, tonumber(ARGV[3])
local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens, at = tonumber(kept[1]) or burst, tonumber(kept[2]) or now
tokens = math.min(burst, tokens + math.max(0, now - at) * perMs)
local wait = 0
if tokens < cost then wait = math.ceil((cost - tokens) / perMs) else tokens = tokens - cost end
redis.call('HSET', KEYS[1], 'tokens', string.format('%.17g', tokens), 'at', string.format('%.0f', math.max(at, now)))
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return wait
`);

/** KEYS: board. ARGV: member, score turned round, ttl. */
export const RAISE = script(`
redis.call('ZADD', KEYS[1], 'LT', ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
`);

/** KEYS: board. ARGV: member. Answers the stored score and how many are better, or nothing. */
export const PLACE = script(`
local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not score then return {} end
return { score, redis.call('ZCOUNT', KEYS[1], '-inf', '(' .. score) }
`);
