import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Cache } from '../cache/cache';
import { within } from '../cache/within';
import { Database } from '../db/database';
import { missingMigrations } from '../db/migrate';
import type { Migration } from '../db/schema';
import { fail } from '../fail';

/** Every migration of the server, as HealthModule.forRoot was given it. */
export const MIGRATIONS = Symbol('migrations');

/** How each thing this server needs is doing. */
export interface Parts {
  server: 'up' | 'stopping';
  database: 'up' | 'down';
  schema: 'current' | 'behind' | 'unknown';
  cache: 'up' | 'down';
}

const ANSWER_MS = 2_000;

/** May requests be sent here? */
@Injectable()
export class Readiness implements OnModuleDestroy {
  private isStopping = false;
  private isCurrent = false;
  private cacheWasUp = false;

  constructor(
    private readonly database: Database,
    private readonly cache: Cache,
    @Inject(MIGRATIONS) private readonly migrations: readonly Migration[],
  ) {}

  /** From now on the balancer should send requests elsewhere; what comes is still answered. */
  leave(): void {
    this.isStopping = true;
  }

  onModuleDestroy(): void {
    this.leave();
  }

  /** Throws NOT_READY, saying what is not there. */
  async report(): Promise<{ status: 'ready' } & Parts> {
    const parts = await this.parts();
    if (!this.isReady(parts)) throw fail('NOT_READY', { ...parts });
    return { status: 'ready', ...parts };
  }

  private async parts(): Promise<Parts> {
    const [database, cache] = await Promise.all([
      this.reach(() => this.database.read.rows('SELECT 1')),
      this.cacheState(),
    ]);
    const schema = database === 'up' ? await this.schemaState() : 'unknown';
    return { server: this.isStopping ? 'stopping' : 'up', database, schema, cache };
  }

  /**
   * A cache that was there once and went away costs speed only, so it does not take the server out of service; a cache
   * that was never reached is a wrong setting.
   */
  private isReady({ server, database, schema, cache }: Parts): boolean {
    return server === 'up' && database === 'up' && schema === 'current' && (cache === 'up' || this.cacheWasUp);
  }

  private async cacheState(): Promise<'up' | 'down'> {
    const state = await this.reach(() => this.cache.ping());
    this.cacheWasUp ||= state === 'up';
    return state;
  }

  private async schemaState(): Promise<Parts['schema']> {
    this.isCurrent ||= (await missingMigrations(this.database, this.migrations)).length === 0;
    return this.isCurrent ? 'current' : 'behind';
  }

  private async reach(call: () => Promise<unknown>): Promise<'up' | 'down'> {
    return within(ANSWER_MS, call()).then(
      () => 'up',
      () => 'down',
    );
  }
}
