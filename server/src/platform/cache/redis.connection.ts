import { Logger } from '@nestjs/common';
import { createClient } from 'redis';
import { CacheDown } from './cache';
import type { Script } from './scripts';
import { within } from './within';

const ANSWER_MS = 500;
const FIRST_CONNECT_MS = 2_000;
const LONGEST_PAUSE_MS = 2_000;

export type RedisClient = ReturnType<typeof newClient>;

/** Commands are never queued while Redis is away, and a socket that answers nothing is given up. */
function newClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: 1_000,
    socket: {
      connectTimeout: 2_000,
      socketTimeout: 3_000,
      reconnectStrategy: (tries) =>
        Math.min(50 * 2 ** Math.min(tries, 6), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2),
    },
  });
}

/** One connection that comes back by itself; asking while it is away fails at once. */
export class RedisConnection {
  private readonly log = new Logger('Cache');
  private wasReady = true;

  private constructor(private readonly client: RedisClient) {
    client.on('error', (error: unknown) => this.lost(error));
    client.on('ready', () => this.back());
  }

  /** Waits a little for the first connection, and goes on without it. */
  static async open(url: string): Promise<RedisConnection> {
    const client = newClient(url);
    const connection = new RedisConnection(client);
    await within(FIRST_CONNECT_MS, client.connect()).catch((error: unknown) => connection.lost(error));
    return connection;
  }

  async ask<Answer>(command: (client: RedisClient) => Promise<Answer>): Promise<Answer> {
    if (!this.client.isReady) throw new CacheDown('not connected');
    try {
      return await within(ANSWER_MS, command(this.client));
    } catch (error) {
      throw isMistake(error) ? error : new CacheDown(error);
    }
  }

  /** Runs a script by its hash; a server that does not have it yet is sent the text. */
  run(script: Script, key: string, args: readonly (string | number)[]): Promise<unknown> {
    const given = { keys: [key], arguments: args.map(String) };
    return this.ask(async (client) => {
      try {
        return await client.evalSha(script.sha, given);
      } catch (error) {
        if (!/^NOSCRIPT/.test(textOf(error))) throw error;
        return client.eval(script.lua, given);
      }
    });
  }

  async close(): Promise<void> {
    if (!this.client.isOpen) return;
    if (!this.client.isReady) return this.client.destroy();
    await within(ANSWER_MS, this.client.close()).catch(() => this.client.destroy());
  }

  private lost(error: unknown): void {
    if (this.wasReady) this.log.error({ err: error }, 'Redis cannot be reached; going on without it');
    this.wasReady = false;
  }

  private back(): void {
    if (!this.wasReady) this.log.log('Redis is reachable again');
    this.wasReady = true;
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Redis is there but refuses the command itself: ours to mend, not an outage. */
const isMistake = (error: unknown): boolean => /^(ERR|WRONGTYPE|CROSSSLOT)\b/.test(textOf(error));
