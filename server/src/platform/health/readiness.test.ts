import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { type Cache, CacheDown } from '../cache/cache';
import { MemoryCache } from '../cache/memory.cache';
import { RedisCache } from '../cache/redis.cache';
import { Clock } from '../clock';
import { Database } from '../db/database';
import { readEnv } from '../env';
import { Readiness } from './readiness';

/** A cache whose plug can be pulled. */
class PluggedCache extends MemoryCache {
  isPlugged = true;

  override async ping(): Promise<void> {
    if (!this.isPlugged) throw new CacheDown('unplugged');
  }
}

describe('readiness', () => {
  let folder: string;
  let database: Database;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    folder = await mkdtemp(join(tmpdir(), 'fanqu-ready-'));
    database = await Database.open(readEnv({ FANQU_MODE: 'test', FANQU_DATA: folder }), []);
  });

  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const readinessWith = (cache: Cache) => new Readiness(database, cache, []);

  it('survives a cache that went away: only speed is lost', async () => {
    const cache = new PluggedCache(new Clock());
    const readiness = readinessWith(cache);
    expect(await readiness.report()).toMatchObject({ status: 'ready', cache: 'up' });
    cache.isPlugged = false;
    expect(await readiness.report()).toMatchObject({ status: 'ready', cache: 'down' });
  });

  it('is not there while a cache was never reached: its address may be wrong', async () => {
    const cache = await RedisCache.open('redis://127.0.0.1:14697', 'gone:');
    const refusal = { code: 'NOT_READY', details: { cache: 'down', database: 'up', schema: 'current' } };
    await expect(readinessWith(cache).report()).rejects.toMatchObject(refusal);
    await cache.onApplicationShutdown();
  });
});
