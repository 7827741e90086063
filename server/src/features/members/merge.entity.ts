import { Entity } from 'typeorm';
import { Doc, Key, Ref, Text, Time } from '../../platform/db/columns';
import type { Identity } from './identity.entity';
import type { Member } from './member.entity';

/** Two members who proved to be one person. Holds what is needed to take it back. */
@Entity('member_merge')
export class MemberMerge {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() keptId: string;
  @Ref() absorbedId: string;
  @Text(200) reason: string;
  @Doc({ name: 'before_doc' }) before: {
    kept: Member;
    absorbed: Member;
    identities: Pick<Identity, 'kind' | 'value'>[];
    sessions: string[];
  };
  @Time() at: number;
  @Time({ nullable: true }) undoneAt: number | null;
}
