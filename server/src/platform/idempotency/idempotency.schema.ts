import { Entity } from 'typeorm';
import { Doc, Key, Text, Time } from '../db/columns';
import type { Migration } from '../db/schema';

/** One answered write: who, which use case, their key, what they sent, what they got. */
@Entity('idempotency_key')
export class AnsweredKey {
  @Key() brandId: string;
  @Key() actorId: string;
  @Key() scope: string;
  @Key(64) requestKey: string;
  @Text(64) bodyHash: string;
  @Doc({ nullable: true }) answer: unknown;
  @Time() createdAt: number;
}

export const idempotencySchema = {
  entities: [AnsweredKey],
  migrations: [
    {
      name: '2026-11-22-00-idempotency',
      up: (schema) =>
        schema.createTable({
          name: 'idempotency_key',
          columns: {
            brand_id: 'id',
            actor_id: 'id',
            scope: 'id',
            request_key: 'text64',
            body_hash: 'text64',
            answer: 'doc?',
            created_at: 'whole',
          },
          primary: ['brand_id', 'actor_id', 'scope', 'request_key'],
          index: [['created_at']],
        }),
    },
  ] satisfies Migration[],
};
