import { Entity } from 'typeorm';
import { Key, Ref, Text, Time, Whole } from '../../platform/db/columns';

/** A member's share code in one campaign. Unguessable; the same one however often they share. */
@Entity('invite')
export class Invite {
  @Key() brandId: string;
  @Key() code: string;
  @Ref() campaignId: string;
  @Ref() inviterId: string;
  /** Friends who were paid for; guarded against the campaign's bound. */
  @Whole() paid: number;
  @Time() createdAt: number;
}

/** A's link brought B: the graph under KOL. One inviter per friend and campaign, the first one. */
@Entity('invite_edge')
export class InviteEdge {
  @Key() brandId: string;
  @Key() campaignId: string;
  @Key() friendId: string;
  @Ref() inviterId: string;
  @Ref() code: string;
  @Text(12) state: 'joined' | 'paid' | 'not-counted';
  /** Why it did not count: 'known' (no new friend), 'ring', 'full'. */
  @Text(20, { nullable: true }) reason: string | null;
  @Time() at: number;
  @Time({ nullable: true }) paidAt: number | null;
}
