import { createHash } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { randomText } from '../ids';
import { CacheDown } from './cache';
import { RedisCache } from './redis.cache';
import { RedisConnection } from './redis.connection';

beforeAll(() => Logger.overrideLogger(false));

/** A wire to Redis that the test can cut, or hold its answers back on. */
class Wire {
  private readonly sockets = new Set<Socket>();
  private server: Server;

  constructor(private readonly target: URL) {}

  async open(port = 0): Promise<number> {
    this.server = createServer((near) => this.join(near)).listen(port, '127.0.0.1');
    await new Promise((done) => this.server.once('listening', done));
    return (this.server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  /** Lets no answer through, until released. */
  hold(held: boolean): void {
    for (const socket of this.sockets)
      if (held) socket.pause();
      else socket.resume();
  }

  private join(near: Socket): void {
    const far = connect(Number(this.target.port || 6379), this.target.hostname);
    for (const socket of [near, far]) this.sockets.add(socket.on('error', () => undefined));
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => near.write(bytes));
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSo()) return;
    await sleep(100);
  }
  throw new Error('It did not come true within 10 s');
}

const url = process.env.FANQU_REDIS_URL;
const isBack = (cache: RedisCache) =>
  cache.ping().then(
    () => true,
    () => false,
  );

(url ? describe : describe.skip)('the redis cache when redis goes away', () => {
  const prefix = `fanqu-test:${randomText(10)}:`;

  it('fails fast while it is gone, and comes back by itself', async () => {
    const wire = new Wire(new URL(url ?? ''));
    const port = await wire.open();
    const cache = await RedisCache.open(`redis://127.0.0.1:${port}`, prefix);
    const heard: string[] = [];
    await cache.subscribe('news', (text) => heard.push(text));
    await cache.set('a', '1', 10_000);
    await wire.cut();
    await until(async () => !(await isBack(cache)));
    const askedAt = performance.now();
    await expect(cache.get('a')).rejects.toBeInstanceOf(CacheDown);
    expect(performance.now() - askedAt).toBeLessThan(100);
    await wire.open(port);
    await until(() => isBack(cache));
    expect(await cache.get('a')).toBe('1');
    await until(async () => {
      await cache.publish('news', 'again');
      return heard.includes('again');
    });
    await cache.del('a');
    await cache.onApplicationShutdown();
    await wire.cut();
  }, 20_000);

  it('does not wait for a redis that says nothing', async () => {
    const wire = new Wire(new URL(url ?? ''));
    const cache = await RedisCache.open(`redis://127.0.0.1:${await wire.open()}`, prefix);
    wire.hold(true);
    const askedAt = performance.now();
    await expect(cache.get('a')).rejects.toBeInstanceOf(CacheDown);
    expect(performance.now() - askedAt).toBeLessThan(1_500);
    wire.hold(false);
    await until(() => isBack(cache));
    await cache.onApplicationShutdown();
    await wire.cut();
  }, 20_000);

  it('closes in time even while redis says nothing', async () => {
    const wire = new Wire(new URL(url ?? ''));
    const cache = await RedisCache.open(`redis://127.0.0.1:${await wire.open()}`, prefix);
    wire.hold(true);
    const closedAt = performance.now();
    await cache.onApplicationShutdown();
    expect(performance.now() - closedAt).toBeLessThan(2_000);
    await wire.cut();
  }, 20_000);

  it('opens without redis, and says so when asked', async () => {
    const cache = await RedisCache.open('redis://127.0.0.1:14699', prefix);
    await expect(cache.ping()).rejects.toBeInstanceOf(CacheDown);
    await cache.onApplicationShutdown();
  });

  it('sends the text of a script that the server has not seen', async () => {
    const redis = await RedisConnection.open(url ?? '');
    const lua = `return ARGV[1] -- ${randomText(20)}`;
    const unseen = { lua, sha: createHash('sha1').update(lua).digest('hex') };
    expect(await redis.run(unseen, `${prefix}none`, ['first'])).toBe('first');
    expect(await redis.run(unseen, `${prefix}none`, ['again'])).toBe('again');
    await redis.close();
  });
});
