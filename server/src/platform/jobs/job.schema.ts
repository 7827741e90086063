import { Entity } from 'typeorm';
import { Key, Text, Time, Whole } from '../db/columns';
import type { Migration } from '../db/schema';

/** One scheduled job of the whole system: who holds it, when it is due, and how its last run went. */
@Entity('job_lease')
export class JobLease {
  @Key() name: string;
  /** The process that runs it now; '' for nobody. */
  @Text(40) holder: string;
  /** After this the holder is taken for dead. */
  @Time() heldUntil: number;
  @Time() dueAt: number;
  @Time({ nullable: true }) lastStartedAt: number | null;
  @Time({ nullable: true }) lastEndedAt: number | null;
  /** null when the last run went well. */
  @Text(500, { nullable: true }) lastError: string | null;
  @Whole() runs: number;
  @Whole() failures: number;
}

export const jobSchema = {
  entities: [JobLease],
  migrations: [
    {
      name: '2026-11-22-00-job',
      up: (schema) =>
        schema.createTable({
          name: 'job_lease',
          columns: {
            name: 'id',
            holder: 'text40',
            held_until: 'whole',
            due_at: 'whole',
            last_started_at: 'whole?',
            last_ended_at: 'whole?',
            last_error: 'text500?',
            runs: 'whole',
            failures: 'whole',
          },
          primary: ['name'],
        }),
    },
  ] satisfies Migration[],
};
