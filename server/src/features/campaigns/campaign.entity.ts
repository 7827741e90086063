import { Entity } from 'typeorm';
import type { CampaignBody } from '@fanqu/shared/api/campaign';
import { Doc, Key, Ref, Text, Time, Whole } from '../../platform/db/columns';

/** What ops edit; once published, `versionId` names what members play. */
@Entity('campaign')
export class Campaign {
  @Key() brandId: string;
  @Key() id: string;
  @Text(60) title: string;
  @Text(60) gameId: string;
  /** As ops set it; with the window it gives the state that people see (campaign.state.ts). */
  @Text(10) phase: 'draft' | 'live' | 'paused' | 'ended';
  @Time() startsAt: number;
  @Time() endsAt: number;
  @Doc() body: CampaignBody;
  @Ref({ nullable: true }) versionId: string | null;
  @Whole() revision: number;
  @Time() createdAt: number;
  @Time() updatedAt: number;
}

/** A frozen campaign: members play it, receipts name its hash, nothing changes it. */
@Entity('campaign_version')
export class CampaignVersion {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() campaignId: string;
  @Doc() body: CampaignBody;
  @Whole() rulesVersion: number;
  /** SHA-256 of the canonical body, rules version and commitment. */
  @Text(64) hash: string;
  /** Hash of the draw seed, published with the version. */
  @Text(64) commitment: string;
  /** The draw seed, sealed until the campaign has ended. */
  @Text(200) seedSealed: string;
  @Time() publishedAt: number;
}

/** A way in: what a QR code or link carries, behind a short code. */
@Entity('campaign_entry')
export class CampaignEntryRow {
  @Key() brandId: string;
  @Key() code: string;
  @Ref() campaignId: string;
  @Ref({ nullable: true }) channel: string | null;
  @Ref({ nullable: true }) guide: string | null;
  @Ref({ nullable: true }) store: string | null;
  @Time() createdAt: number;
}

/** A member's turns in one campaign. */
@Entity('turn_account')
export class TurnAccount {
  @Key() brandId: string;
  @Key() campaignId: string;
  @Key() memberId: string;
  /** The local day that `freeUsed` and `bought` count for. */
  @Whole() day: number;
  @Whole() freeUsed: number;
  @Whole() bought: number;
  /** Turns bought or earned and not yet spent. */
  @Whole() extra: number;
  @Whole() usedTotal: number;
}

/** A task that gave its turns; once per member and campaign. */
@Entity('turn_task')
export class TurnTask {
  @Key() brandId: string;
  @Key() campaignId: string;
  @Key() memberId: string;
  @Key() task: string;
  @Time() at: number;
}
