import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from './database';
import { Tx } from './tx';

const TRIES = 8;

/**
 * Runs a function in one transaction. On a deadlock or busy database the whole function is run again, so it must do
 * nothing outside the transaction that matters (use `tx.afterCommit`).
 */
@Injectable()
export class UnitOfWork {
  private readonly inside = new AsyncLocalStorage<true>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly database: Database) {}

  async run<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    if (this.inside.getStore()) throw new Error('A unit of work was started inside another: pass its tx on instead');
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { answer, tx } = await this.inside.run(true, () => this.inTurn(() => this.once(work)));
        tx.committed();
        return answer;
      } catch (error) {
        if (attempt >= TRIES || !this.database.dialect.isTransient(error)) throw error;
        await sleep(Math.random() * 5 * 2 ** attempt);
      }
    }
  }

  /** With one writer, units wait for each other; otherwise they run side by side. */
  private inTurn<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    if (!this.database.dialect.oneWriter) return call();
    const turn = this.queue.then(call, call);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async once<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<{ answer: Answer; tx: Tx }> {
    const { dialect } = this.database;
    const runner = this.database.writer.createQueryRunner();
    const tx = new Tx(dialect, runner.manager, runner);
    try {
      await runner.connect();
      await dialect.begin(runner);
      const answer = await this.orRollback(
        () => work(tx),
        () => dialect.rollback(runner),
      );
      await this.orRollback(
        () => dialect.commit(runner),
        () => dialect.rollback(runner),
      );
      return { answer, tx };
    } finally {
      if (!dialect.oneWriter) await runner.release();
    }
  }

  private async orRollback<Answer>(call: () => Promise<Answer>, rollback: () => Promise<void>): Promise<Answer> {
    try {
      return await call();
    } catch (error) {
      await rollback().catch(() => undefined);
      throw error;
    }
  }
}
