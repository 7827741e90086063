import { Entity } from 'typeorm';
import { Key, Ref, Time, Whole } from '../../platform/db/columns';

/** Points that came together and expire together. */
@Entity('points_lot')
export class Lot {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() memberId: string;
  /** The posting that earned it. */
  @Ref() postingId: string;
  @Whole() amount: number;
  @Whole() remaining: number;
  @Time() expiresAt: number;
  /** `expiresAt` while anything remains, then null: the index over it holds open lots only. */
  @Time({ nullable: true }) dueAt: number | null;
  /** The lot of a merged member that this one continues, and the merge. */
  @Ref({ nullable: true }) originId: string | null;
  @Ref({ nullable: true }) mergeId: string | null;
}

/** Which lot paid how much of which posting, so that a revert restores the very same lots. */
@Entity('points_lot_use')
export class LotUse {
  @Key() brandId: string;
  @Key() postingId: string;
  @Key() lotId: string;
  @Whole() amount: number;
}

/** A merge that carried one member's points to another, until undone. */
@Entity('points_merge')
export class PointsMerge {
  @Key() brandId: string;
  @Key() mergeId: string;
  @Ref() fromId: string;
  @Ref() toId: string;
  @Time({ nullable: true }) undoneAt: number | null;
}
