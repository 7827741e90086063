import { Entity } from 'typeorm';
import type { ConsentKind } from '@fanqu/shared/api/member';
import { Flag, Key, Ref, Text, Time, Whole } from '../../platform/db/columns';

/** One yes or no of a member: append only, the newest of a kind holds. */
@Entity('consent_entry')
export class ConsentEntry {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() memberId: string;
  @Text(20) kind: ConsentKind;
  @Flag() granted: boolean;
  @Text(20) version: string;
  @Whole({ nullable: true }) scene: number | null;
  @Time() at: number;
}
