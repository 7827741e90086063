import { Entity } from 'typeorm';
import { Doc, Key, Text, Time } from '../../platform/db/columns';

/** Something a member did, told by the phone or known by the server. Append only. */
@Entity('member_event')
export class MemberEvent {
  @Key() brandId: string;
  @Key() memberId: string;
  /** The phone's own id, or the outbox event's. */
  @Key() id: string;
  @Text(40) name: string;
  @Text(6) source: 'phone' | 'server';
  @Doc() props: Record<string, unknown>;
  /** The phone's clock. */
  @Time() claimedAt: number;
  @Time() at: number;
}

/** A member opened a campaign on a day: the first step of its funnel. */
@Entity('campaign_visit')
export class CampaignVisit {
  @Key() brandId: string;
  @Key() campaignId: string;
  @Key() memberId: string;
  @Key(10) day: string;
}
