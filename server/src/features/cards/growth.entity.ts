import { Entity } from 'typeorm';
import { Key, Ref, Text, Time, Whole } from '../../platform/db/columns';

/** A member's growth value: it decides the level. Always the sum of their entries. */
@Entity('member_growth')
export class MemberGrowth {
  @Key() brandId: string;
  @Key() memberId: string;
  @Whole() growth: number;
}

/** One change of growth. Append only. */
@Entity('growth_entry')
export class GrowthEntry {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() memberId: string;
  /** Plus or minus, never 0. */
  @Whole() amount: number;
  @Text(20) reason: string;
  @Text(100) requestKey: string;
  @Time() at: number;
}
