import { Entity } from 'typeorm';
import type { IdentityKind } from '@fanqu/shared/api/member';
import { Key, LongText, Ref, Text, Time } from '../../platform/db/columns';

/** An outside id that points to a member. `value` is blinded for phones and cards, as given for openids. */
@Entity('identity')
export class Identity {
  @Key() brandId: string;
  @Key() kind: IdentityKind;
  @Key(60) value: string;
  @Ref() memberId: string;
  @Text(40) masked: string;
  /** The value itself, sealed; null where `value` is it. */
  @LongText({ nullable: true }) sealed: string | null;
  @Time() since: number;
}
