import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock';
import { Env } from '../env';
import { Cache } from './cache';
import { MemoryCache } from './memory.cache';
import { RedisCache } from './redis.cache';

/** Redis where the environment names one, else the memory of this process. */
export async function openCache(env: Env, clock: Clock): Promise<Cache> {
  return env.redisUrl ? RedisCache.open(env.redisUrl, env.redisPrefix) : new MemoryCache(clock);
}

@Global()
@Module({
  providers: [{ provide: Cache, inject: [Env, Clock], useFactory: openCache }],
  exports: [Cache],
})
export class CacheModule {}
