import { Entity } from 'typeorm';
import type { Role } from '@fanqu/shared/api/staff';
import { Key, LongText, Ref, Text, Time, Whole } from '../../platform/db/columns';

/** Someone who works for the brand. */
@Entity('staff')
export class Staff {
  @Key() brandId: string;
  @Key() id: string;
  @Text(40) login: string;
  @Text(60) name: string;
  @Text(10) role: Role;
  @Ref({ nullable: true }) storeCode: string | null;
  @Text(200) passwordHash: string;
  /** Sealed; null: no second factor. */
  @LongText({ nullable: true }) totpSecret: string | null;
  /** A secret shown but not yet confirmed by a first code. */
  @LongText({ nullable: true }) totpPending: string | null;
  @Text(10) state: 'active' | 'stopped';
  @Whole() failures: number;
  @Time({ nullable: true }) lockedUntil: number | null;
  @Time({ nullable: true }) lastSeenAt: number | null;
  @Time() createdAt: number;
}

@Entity('staff_session')
export class StaffSessionRow {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() staffId: string;
  @Time() expiresAt: number;
  @Time({ nullable: true }) revokedAt: number | null;
  @Time() createdAt: number;
}
