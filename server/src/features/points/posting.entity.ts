import { Entity } from 'typeorm';
import type { PostingReason } from '@fanqu/shared/api/points';
import { Key, Ref, Text, Time, Whole } from '../../platform/db/columns';

export type PostingState = 'pending' | 'posted' | 'voided';

/** One move of points between two accounts, one of them a member's. Append only; a correction is a revert. */
@Entity('points_posting')
export class Posting {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() memberId: string;
  @Text(40) fromAccount: string;
  @Text(40) toAccount: string;
  /** Always above zero; the accounts say which way. */
  @Whole() amount: number;
  @Text(10) reason: PostingReason;
  @Text(10) state: PostingState;
  @Text(100) requestKey: string;
  @Ref({ nullable: true }) revertsId: string | null;
  @Text(200, { nullable: true }) note: string | null;
  /** What brought it about: 'play:<id>', 'merge:<id>'. */
  @Text(80, { nullable: true }) source: string | null;
  @Time() at: number;
  @Time({ nullable: true }) settledAt: number | null;
}

/** Plus for the member, or minus. */
export function signed(posting: Posting): number {
  return posting.toAccount === posting.memberId ? posting.amount : -posting.amount;
}
