import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayNumber, dayText } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { Outbox, type OutboxEvent } from '../../platform/outbox/outbox';
import { BrandsService } from '../brands';
import { Campaign } from '../campaigns';
import { Member } from '../members';
import { FunnelMark, type Step } from './funnel.entity';

interface MemberFact {
  memberId: string;
  campaignId?: string;
  stage?: 'pan' | 'card' | 'buyer';
}

const STEP_OF = { pan: 'pan', card: 'card', buyer: 'buyers' } as const;

/** Marks each member's steps as the outbox tells them. */
@Injectable()
export class FunnelMarks implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly brands: BrandsService,
  ) {}

  onModuleInit(): void {
    const on = (kind: string, step: (fact: MemberFact) => Step) =>
      this.outbox.on<MemberFact>(kind, 'funnel', (tx, event) => this.mark(tx, event, step(event.payload)));
    on('member.joined', () => 'visitors');
    on('member.visited', () => 'visitors');
    on('campaign.visited', () => 'visitors');
    on('play.started', () => 'players');
    on('play.helped', () => 'players');
    on('member.reached', ({ stage }) => STEP_OF[stage ?? 'pan']);
  }

  /** For the brand, and for the campaign: the one it happened in, or the last one the member opened. */
  private async mark(tx: Tx, { brandId, payload, createdAt }: OutboxEvent<MemberFact>, step: Step): Promise<void> {
    const member = await tx.findOne(Member, { brandId, id: payload.memberId });
    if (!member) return;
    const day = dayText(dayNumber(createdAt, (await this.brands.get(brandId)).timeZone));
    const campaignId = await this.campaignOf(tx, brandId, payload);
    const mark = { brandId, day, memberId: member.id, source: member.source };
    const marks: FunnelMark[] = [{ ...mark, campaignId: '', step }];
    if (campaignId) {
      marks.push({ ...mark, campaignId, step });
      if (step !== 'visitors') marks.push({ ...mark, campaignId, step: 'visitors' });
    }
    if (step !== 'visitors') marks.push({ ...mark, campaignId: '', step: 'visitors' });
    await tx.insertIgnore(FunnelMark, marks);
  }

  /** Phones name campaigns too: one that the brand does not have is none. */
  private async campaignOf(
    tx: Tx,
    brandId: string,
    { campaignId, memberId, stage }: MemberFact,
  ): Promise<string | null> {
    if (campaignId) return (await tx.findOne(Campaign, { brandId, id: campaignId })) ? campaignId : null;
    return stage ? this.lastCampaign(tx, brandId, memberId) : null;
  }

  private async lastCampaign(tx: Tx, brandId: string, memberId: string): Promise<string | null> {
    const row = await tx.row<{ campaign_id: string }>(
      'SELECT campaign_id FROM play WHERE brand_id = ? AND member_id = ? ORDER BY id DESC LIMIT 1',
      [brandId, memberId],
    );
    return row?.campaign_id ?? null;
  }
}
