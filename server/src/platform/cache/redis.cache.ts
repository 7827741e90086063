import type { OnApplicationShutdown } from '@nestjs/common';
import { type BoardPlace, ranked } from './board';
import { checkRule, fillMs, type TokenRule, type TokenTake } from './bucket';
import { Cache } from './cache';
import { type Hear, safely } from './channels';
import { RedisConnection } from './redis.connection';
import { COUNT_UP, PLACE, RAISE, TAKE_TOKENS } from './scripts';

/** Times to live are whole milliseconds, at least one. */
const ttl = (ms: number): number => Math.max(1, Math.ceil(ms));

/** Redis sorts from the lowest: boards keep scores turned round, so that equal ones come by member id. */
const turned = (score: number): number => 0 - score;

/** The cache that all processes share. */
export class RedisCache extends Cache implements OnApplicationShutdown {
  private ear: Promise<RedisConnection> | null = null;

  private constructor(
    private readonly url: string,
    private readonly prefix: string,
    private readonly redis: RedisConnection,
  ) {
    super();
  }

  static async open(url: string, prefix: string): Promise<RedisCache> {
    return new RedisCache(url, prefix, await RedisConnection.open(url));
  }

  get(key: string): Promise<string | null> {
    return this.redis.ask((client) => client.get(this.prefix + key));
  }

  async set(key: string, value: string, ttlMs: number): Promise<void> {
    await this.redis.ask((client) => client.set(this.prefix + key, value, { PX: ttl(ttlMs) }));
  }

  async del(key: string): Promise<void> {
    await this.redis.ask((client) => client.del(this.prefix + key));
  }

  async incr(key: string, ttlMs: number): Promise<number> {
    return Number(await this.redis.run(COUNT_UP, this.prefix + key, [ttl(ttlMs)]));
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    const answer = await this.redis.ask((client) => client.set(this.prefix + key, value, { PX: ttl(ttlMs), NX: true }));
    return answer === 'OK';
  }

  async takeTokens(key: string, rule: TokenRule, cost = 1): Promise<TokenTake> {
    checkRule(rule, cost);
    const args = [rule.burst, rule.perMinute, cost, ttl(fillMs(rule))];
    const retryAfterMs = Number(await this.redis.run(TAKE_TOKENS, this.prefix + key, args));
    return { taken: retryAfterMs === 0, retryAfterMs };
  }

  async raise(board: string, member: string, score: number, ttlMs: number): Promise<void> {
    await this.redis.run(RAISE, this.prefix + board, [member, turned(score), ttl(ttlMs)]);
  }

  async top(board: string, count: number): Promise<BoardPlace[]> {
    if (count <= 0) return [];
    const rows = await this.redis.ask((client) => client.zRangeWithScores(this.prefix + board, 0, count - 1));
    return ranked(rows.map(({ value, score }) => ({ member: value, score: turned(score) })));
  }

  async rank(board: string, member: string): Promise<BoardPlace | null> {
    const [score, better] = (await this.redis.run(PLACE, this.prefix + board, [member])) as [string?, number?];
    if (score === undefined || better === undefined) return null;
    return { member, score: turned(Number(score)), rank: better + 1 };
  }

  async publish(channel: string, text: string): Promise<void> {
    await this.redis.ask((client) => client.publish(this.prefix + channel, text));
  }

  /** Listening needs a connection of its own, opened for the first listener; it listens again after a reconnect. */
  async subscribe(channel: string, hear: Hear): Promise<() => Promise<void>> {
    this.ear ??= RedisConnection.open(this.url);
    const ear = await this.ear;
    const listener = safely(channel, hear);
    await ear.ask((client) => client.subscribe(this.prefix + channel, listener));
    return () => ear.ask((client) => client.unsubscribe(this.prefix + channel, listener));
  }

  async ping(): Promise<void> {
    await this.redis.ask((client) => client.ping());
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.redis.close(), this.ear?.then((ear) => ear.close())]);
  }
}
