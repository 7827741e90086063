import { Entity } from 'typeorm';
import { Doc, Key, Ref, Text, Time, Whole } from '../db/columns';
import type { Migration } from '../db/schema';

/** Something our own code committed, waiting to be told to listeners. */
@Entity('outbox_event')
export class OutboxRow {
  @Key() id: string;
  @Ref() brandId: string;
  @Text(40) kind: string;
  @Doc() payload: unknown;
  @Text(10) state: 'waiting' | 'done' | 'dead';
  @Whole() attempts: number;
  @Time() nextAt: number;
  @Text(500, { nullable: true }) lastError: string | null;
  @Time() createdAt: number;
}

/** A listener has dealt with an event: written in the listener's own transaction. */
@Entity('outbox_done')
export class OutboxDone {
  @Key() eventId: string;
  @Key() listener: string;
  @Time() doneAt: number;
}

export const outboxSchema = {
  entities: [OutboxRow, OutboxDone],
  migrations: [
    {
      name: '2026-11-22-00-outbox',
      async up(schema) {
        await schema.createTable({
          name: 'outbox_event',
          columns: {
            id: 'id',
            brand_id: 'id',
            kind: 'text40',
            payload: 'doc',
            state: 'text10',
            attempts: 'whole',
            next_at: 'whole',
            last_error: 'text500?',
            created_at: 'whole',
          },
          primary: ['id'],
          index: [['state', 'next_at']],
        });
        await schema.createTable({
          name: 'outbox_done',
          columns: { event_id: 'id', listener: 'id', done_at: 'whole' },
          primary: ['event_id', 'listener'],
          index: [['done_at']],
        });
      },
    },
  ] satisfies Migration[],
};
