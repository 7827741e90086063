import { Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';
import type { StaffActor } from '../auth/actors';
import { Clock } from '../clock';
import { Doc, Key, Ref, Text, Time } from '../db/columns';
import type { Migration } from '../db/schema';
import type { Tx } from '../db/tx';
import { newId } from '../ids';

/** One write by staff: who, what, before, after. Append only. */
@Entity('audit_row')
export class AuditEntry {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() staffId: string;
  @Text(60) staffName: string;
  /** '<thing>.<verb>' */
  @Text(60) action: string;
  @Text(120) target: string;
  @Doc({ nullable: true, name: 'before_doc' }) before: unknown;
  @Doc({ nullable: true, name: 'after_doc' }) after: unknown;
  @Time() at: number;
}

/** Every console write records itself here, in its own transaction. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  async record(
    tx: Tx,
    staff: StaffActor,
    action: string,
    target: string,
    before: unknown,
    after: unknown,
  ): Promise<void> {
    const at = this.clock.now();
    const who = { brandId: staff.brandId, staffId: staff.staffId, staffName: staff.name };
    await tx.insert(AuditEntry, [{ ...who, id: newId(at), action, target, before, after, at }]);
  }
}

export const auditSchema = {
  entities: [AuditEntry],
  migrations: [
    {
      name: '2026-11-22-00-audit',
      up: (schema) =>
        schema.createTable({
          name: 'audit_row',
          columns: {
            brand_id: 'id',
            id: 'id',
            staff_id: 'id',
            staff_name: 'text60',
            action: 'text60',
            target: 'text120',
            before_doc: 'doc?',
            after_doc: 'doc?',
            at: 'whole',
          },
          primary: ['brand_id', 'id'],
        }),
    },
  ] satisfies Migration[],
};
