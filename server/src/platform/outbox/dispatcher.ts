import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../db/database';
import { UnitOfWork } from '../db/unit-of-work';
import { Env } from '../env';
import { type Listener, Outbox, type OutboxEvent } from './outbox';
import { OutboxDone, OutboxRow } from './outbox.schema';

const BATCH = 100;
const IDLE_MS = 1_000;
const MOST_ATTEMPTS = 10;
const RETRY_FROM_MS = 500;

/**
 * Tells committed facts to their listeners, at least once, from any number of processes. That a listener acts only
 * once rests on the row it writes in its own transaction (outbox_done), not on who happens to dispatch.
 */
@Injectable()
export class OutboxDispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Outbox');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<number> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  onApplicationBootstrap(): void {
    if (this.env.worker !== 'inline') return;
    this.start();
  }

  start(): void {
    this.outbox.onRecorded(() => this.nudge());
    this.timer = setInterval(() => this.nudge(), IDLE_MS);
  }

  /** Before the database is closed, which is at the very end. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Dispatches until nothing is due; answers how many events were dealt with. Tests call it directly. */
  async drain(): Promise<number> {
    let total = 0;
    for (let done = await this.round(); done > 0 && !this.stopped; done = await this.round()) total += done;
    return total;
  }

  private nudge(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain()
      .catch((error: unknown) => {
        this.log.error({ err: error }, 'The outbox could not be read');
        return 0;
      })
      .finally(() => {
        this.running = null;
        if (!this.again) return;
        this.again = false;
        this.nudge();
      });
  }

  private async round(): Promise<number> {
    const due = await this.database.read.rows<{
      id: string;
      brand_id: string;
      kind: string;
      payload: string;
      attempts: number;
      created_at: number;
    }>(
      `SELECT id, brand_id, kind, payload, attempts, created_at FROM outbox_event
       WHERE state = 'waiting' AND next_at <= ? ORDER BY next_at, id LIMIT ${BATCH}`,
      [this.clock.now()],
    );
    for (const row of due) {
      const event = {
        id: row.id,
        brandId: row.brand_id,
        kind: row.kind,
        payload: JSON.parse(row.payload) as unknown,
        createdAt: Number(row.created_at),
      };
      await this.dispatch(event, Number(row.attempts));
    }
    return due.length;
  }

  private async dispatch(event: OutboxEvent, attempts: number): Promise<void> {
    const failures: string[] = [];
    for (const { name, handle } of this.outbox.listenersOf(event.kind)) {
      try {
        await this.tell(event, name, handle);
      } catch (error) {
        this.log.error({ err: error, eventId: event.id, kind: event.kind, listener: name }, 'A listener failed');
        failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    await this.unit.run((tx) =>
      tx
        .update(OutboxRow, { id: event.id, state: 'waiting' }, this.outcome(failures, attempts + 1))
        .then(() => undefined),
    );
  }

  private tell(event: OutboxEvent, listener: string, handle: Listener<never>): Promise<void> {
    return this.unit.run(async (tx) => {
      const isNew = await tx.insertIgnore(OutboxDone, [{ eventId: event.id, listener, doneAt: this.clock.now() }]);
      if (isNew > 0) await handle(tx, event as OutboxEvent<never>);
    });
  }

  private outcome(failures: string[], attempts: number): Partial<OutboxRow> {
    if (failures.length === 0) return { state: 'done', attempts, lastError: null };
    const lastError = failures.join('; ').slice(0, 500);
    if (attempts >= MOST_ATTEMPTS) return { state: 'dead', attempts, lastError };
    return { attempts, lastError, nextAt: this.clock.now() + RETRY_FROM_MS * 2 ** attempts };
  }
}
