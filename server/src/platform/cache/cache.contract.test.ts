import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';
import { FakeClock } from '../clock';
import { randomText } from '../ids';
import type { Cache } from './cache';
import { MemoryCache } from './memory.cache';
import { RedisCache } from './redis.cache';

interface Bench {
  cache: Cache;
  /** Lets time go by, as this cache sees it. */
  wait(ms: number): Promise<void>;
  close(): Promise<void>;
}

async function memoryBench(): Promise<Bench> {
  const clock = new FakeClock(1_800_000_000_000);
  return { cache: new MemoryCache(clock), wait: async (ms) => clock.advance(ms), close: async () => undefined };
}

async function redisBench(url: string): Promise<Bench> {
  const prefix = `fanqu-test:${randomText(10)}:`;
  const cache = await RedisCache.open(url, prefix);
  await cache.ping(); // set but out of reach is a failure
  const close = async () => {
    await cache.onApplicationShutdown();
    await removeKeys(url, prefix);
  };
  return { cache, wait: async (ms) => void (await sleep(ms + 20)), close };
}

async function removeKeys(url: string, prefix: string): Promise<void> {
  const client = await createClient({ url }).connect();
  for await (const keys of client.scanIterator({ MATCH: `${prefix}*` })) if (keys.length > 0) await client.del(keys);
  await client.close();
}

const redisUrl = process.env.FANQU_REDIS_URL;
const benches: [string, () => Promise<Bench>][] = [['memory', memoryBench]];
if (redisUrl) benches.push(['redis', () => redisBench(redisUrl)]);

describe.each(benches)('the cache in %s', (_, open) => {
  let bench: Bench;
  let cache: Cache;

  beforeAll(async () => {
    bench = await open();
    cache = bench.cache;
  });

  afterAll(() => bench.close());

  it('keeps a value until its time is over', async () => {
    expect(await cache.get('a')).toBeNull();
    await cache.set('a', '一', 200);
    expect(await cache.get('a')).toBe('一');
    await bench.wait(200);
    expect(await cache.get('a')).toBeNull();
  });

  it('overwrites, and forgets when told to', async () => {
    await cache.set('b', '1', 5_000);
    await cache.set('b', '2', 5_000);
    expect(await cache.get('b')).toBe('2');
    await cache.del('b');
    expect(await cache.get('b')).toBeNull();
    await cache.del('b');
  });

  it('counts up, each count once, and starts again when the first count is over', async () => {
    const counts = await Promise.all(Array.from({ length: 20 }, () => cache.incr('hits', 300)));
    expect([...counts].sort((x, y) => x - y)).toEqual(Array.from({ length: 20 }, (_unused, i) => i + 1));
    await bench.wait(150);
    expect(await cache.incr('hits', 300)).toBe(21);
    await bench.wait(150);
    expect(await cache.incr('hits', 300)).toBe(1);
  });

  it('lets one of many write what is absent', async () => {
    const wrote = await Promise.all(
      Array.from({ length: 10 }, (_unused, i) => cache.setIfAbsent('lock', String(i), 200)),
    );
    expect(wrote.filter(Boolean)).toHaveLength(1);
    expect(await cache.get('lock')).toBe(String(wrote.indexOf(true)));
    await bench.wait(200);
    expect(await cache.setIfAbsent('lock', 'again', 200)).toBe(true);
  });

  it('gives a full bucket at once and then refills evenly', async () => {
    const rule = { perMinute: 600, burst: 5 }; // a token each 100 ms
    const takes = await Promise.all(Array.from({ length: 8 }, () => cache.takeTokens('bucket', rule)));
    expect(takes.filter(({ taken }) => taken)).toHaveLength(5);
    const refused = takes.find(({ taken }) => !taken);
    expect(refused?.retryAfterMs).toBeGreaterThan(0);
    expect(refused?.retryAfterMs).toBeLessThanOrEqual(100);
    await bench.wait(refused?.retryAfterMs ?? 0);
    expect(await cache.takeTokens('bucket', rule)).toEqual({ taken: true, retryAfterMs: 0 });
  });

  it('takes several tokens or none of them', async () => {
    const rule = { perMinute: 6, burst: 10 }; // a token each 10 s
    expect((await cache.takeTokens('sum', rule, 7)).taken).toBe(true);
    const refused = await cache.takeTokens('sum', rule, 4);
    expect(refused.taken).toBe(false);
    expect(refused.retryAfterMs).toBeGreaterThan(9_000);
    expect((await cache.takeTokens('sum', rule, 3)).taken).toBe(true);
  });

  it('does not fill a bucket over its rim', async () => {
    const rule = { perMinute: 60_000, burst: 2 };
    await cache.takeTokens('rim', rule);
    await bench.wait(50);
    const takes = [await cache.takeTokens('rim', rule, 2), await cache.takeTokens('rim', { ...rule, perMinute: 1 }, 2)];
    expect(takes.map(({ taken }) => taken)).toEqual([true, false]);
  });

  it.each([
    ['a cost above the burst', { perMinute: 60, burst: 2 }, 3],
    ['no refill', { perMinute: 0, burst: 2 }, 1],
    ['no cost', { perMinute: 60, burst: 2 }, 0],
  ])('throws on a rule with %s', async (_name, rule, cost) => {
    await expect(cache.takeTokens('wrong', rule, cost)).rejects.toThrow('No bucket of');
  });

  it('keeps the best score of each, ranks equals alike, and orders them by id', async () => {
    const scores: [string, number][] = [
      ['cat', 50],
      ['ant', 80],
      ['bee', 50],
      ['dog', -3],
      ['ant', 20],
      ['elk', 0],
    ];
    for (const [member, score] of scores) await cache.raise('board', member, score, 5_000);
    expect(await cache.top('board', 4)).toEqual([
      { member: 'ant', score: 80, rank: 1 },
      { member: 'bee', score: 50, rank: 2 },
      { member: 'cat', score: 50, rank: 2 },
      { member: 'elk', score: 0, rank: 4 },
    ]);
    expect(await cache.rank('board', 'cat')).toEqual({ member: 'cat', score: 50, rank: 2 });
    expect(await cache.rank('board', 'dog')).toEqual({ member: 'dog', score: -3, rank: 5 });
    expect(await cache.rank('board', 'fox')).toBeNull();
  });

  it('answers an empty board, and forgets a board after its last change', async () => {
    expect(await cache.top('nobody', 3)).toEqual([]);
    expect(await cache.rank('nobody', 'ant')).toBeNull();
    await cache.raise('short', 'ant', 1, 200);
    await bench.wait(120);
    await cache.raise('short', 'bee', 2, 200);
    await bench.wait(120);
    expect(await cache.top('short', 3)).toHaveLength(2);
    expect(await cache.top('short', 0)).toEqual([]);
    await bench.wait(200);
    expect(await cache.top('short', 3)).toEqual([]);
  });

  it('tells all who listen, and only them, until they leave', async () => {
    const heard: string[] = [];
    const leaveFirst = await cache.subscribe('news', (text) => heard.push(`first ${text}`));
    const leaveSecond = await cache.subscribe('news', (text) => heard.push(`second ${text}`));
    await cache.publish('news', 'a');
    await cache.publish('gossip', 'b');
    await sleep(50);
    await leaveFirst();
    await cache.publish('news', 'c');
    await sleep(50);
    await leaveSecond();
    await cache.publish('news', 'd');
    await sleep(50);
    expect(heard.sort()).toEqual(['first a', 'second a', 'second c']);
  });
});
