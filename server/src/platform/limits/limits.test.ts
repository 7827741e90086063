import { Logger } from '@nestjs/common';
import { FakeClock } from '../clock';
import { MemoryCache } from '../cache/memory.cache';
import { RedisCache } from '../cache/redis.cache';
import type { Cache } from '../cache/cache';
import { readEnv } from '../env';
import { Refused } from '../fail';
import { randomText } from '../ids';
import { Metrics } from '../metrics/metrics';
import { Limits, network } from './limits';

beforeAll(() => Logger.overrideLogger(false));

const rule = { perMinute: 60, burst: 2 };
const clock = new FakeClock(1_800_000_000_000);

function limitsOn(cache: Cache, scale = '1') {
  const env = readEnv({ FANQU_MODE: 'test', FANQU_LIMIT_SCALE: scale });
  const metrics = new Metrics(env);
  return { limits: new Limits(cache, clock, env, metrics), metrics };
}

async function refusalOf(take: Promise<void>): Promise<Refused> {
  const error = await take.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

describe('limits', () => {
  it('refuse past the burst, say how long to wait, and hold for one id only', async () => {
    const { limits, metrics } = limitsOn(new MemoryCache(clock));
    const ask = { name: 'login', by: 'ip', id: '10.0.0.1', rule } as const;
    await limits.take(ask);
    await limits.take(ask);
    const refusal = await refusalOf(limits.take(ask));
    expect([refusal.code, refusal.details]).toEqual(['TOO_MANY_REQUESTS', { retryAfterSeconds: 1 }]);
    await limits.take({ ...ask, id: '10.0.0.2' });
    await limits.take({ ...ask, name: 'other' });
    clock.advance(1_000);
    await limits.take(ask);
    expect(await metrics.registry.metrics()).toContain('fanqu_limit_refusals_total{name="login",by="ip"} 1');
  });

  it('are multiplied by the scale of the environment', async () => {
    const { limits } = limitsOn(new MemoryCache(clock), '10');
    const ask = { name: 'login', by: 'member', id: 'b:m', rule } as const;
    for (let i = 0; i < 20; i += 1) await limits.take(ask);
    await refusalOf(limits.take(ask));
  });

  it('let everyone through while the cache is down, and count it', async () => {
    const cache = await RedisCache.open('redis://127.0.0.1:14698', 'gone:');
    const { limits, metrics } = limitsOn(cache);
    for (let i = 0; i < 5; i += 1) await limits.take({ name: 'login', by: 'ip', id: '10.0.0.1', rule });
    expect(await metrics.registry.metrics()).toContain('fanqu_limit_open_total 5');
    await cache.onApplicationShutdown();
  });

  it('do not hide a mistake in the rule', async () => {
    const { limits } = limitsOn(new MemoryCache(clock));
    const take = limits.take({ name: 'x', by: 'ip', id: '1', rule: { perMinute: 0, burst: 1 } });
    await expect(take).rejects.toThrow('No bucket of');
  });

  const url = process.env.FANQU_REDIS_URL;
  (url ? it : it.skip)('hold across processes that share a Redis', async () => {
    const prefix = `fanqu-test:${randomText(10)}:`;
    const caches = [await RedisCache.open(url ?? '', prefix), await RedisCache.open(url ?? '', prefix)];
    const [one, other] = caches.map((cache) => limitsOn(cache).limits);
    const ask = { name: 'sms', by: 'phone', id: '13800138000', rule } as const;
    await one.take(ask);
    await other.take(ask);
    await refusalOf(one.take(ask));
    await refusalOf(other.take(ask));
    const hash = 'limit:sms:phone:ppQvl3HWfzQDTS8ZJpiO0_rTvxtOfO25ox8xOY3qQ7w';
    await caches[0].del(hash);
    for (const cache of caches) await cache.onApplicationShutdown();
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is %s', (ip, expected) => expect(network(ip)).toBe(expected));
});
