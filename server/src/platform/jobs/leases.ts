import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../db/database';
import { UnitOfWork } from '../db/unit-of-work';
import { JobLease } from './job.schema';

/** How long a holder is believed without a sign of life. The clocks of processes must agree far better than this. */
export const LEASE_MS = 30_000;

/** Where jobs are held: one row each, changed only by guarded updates. */
@Injectable()
export class Leases {
  constructor(
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A job seen for the first time is due at once. */
  async introduce(names: readonly string[]): Promise<void> {
    const now = this.clock.now();
    const rows = names.map((name): JobLease => ({
      ...{ name, holder: '', heldUntil: 0, dueAt: now, runs: 0, failures: 0 },
      ...{ lastStartedAt: null, lastEndedAt: null, lastError: null },
    }));
    if (rows.length > 0) await this.unit.run((tx) => tx.insertIgnore(JobLease, rows));
  }

  /** Jobs that are due and that nobody living holds. */
  async dueNames(): Promise<string[]> {
    const now = this.clock.now();
    const sql = 'SELECT name FROM job_lease WHERE due_at <= ? AND held_until <= ?';
    const rows = await this.database.read.rows<{ name: string }>(sql, [now, now]);
    return rows.map(({ name }) => name);
  }

  /** true for the one process that got it. */
  take(name: string, holder: string): Promise<boolean> {
    const now = this.clock.now();
    return this.change(
      `UPDATE job_lease SET holder = ?, held_until = ?, last_started_at = ?, runs = runs + 1
       WHERE name = ? AND due_at <= ? AND held_until <= ?`,
      [holder, now + LEASE_MS, now, name, now, now],
    );
  }

  /** false when another has taken it over. */
  renew(name: string, holder: string): Promise<boolean> {
    const sql = 'UPDATE job_lease SET held_until = ? WHERE name = ? AND holder = ?';
    return this.change(sql, [this.clock.now() + LEASE_MS, name, holder]);
  }

  /** Writes down how the run went and lets go; nothing is written for a job that another has taken over. */
  async release(name: string, holder: string, dueAt: number, error: string | null): Promise<void> {
    await this.change(
      `UPDATE job_lease SET holder = '', held_until = 0, due_at = ?, last_ended_at = ?, last_error = ?,
       failures = failures + ? WHERE name = ? AND holder = ?`,
      [dueAt, this.clock.now(), error?.slice(0, 500) ?? null, error === null ? 0 : 1, name, holder],
    );
  }

  /** How every job of the system is doing. */
  history(): Promise<JobLease[]> {
    return this.database.read.find(JobLease, { order: { name: 'ASC' } });
  }

  private change(sql: string, params: (string | number | null)[]): Promise<boolean> {
    return this.unit.run(async (tx) => (await tx.run(sql, params)) > 0);
  }
}
