import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CampaignBody } from '@fanqu/shared/api/campaign';
import { In, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { PrizeUse } from '../prizes';
import { Campaign } from './campaign.entity';

/** Tells the prize shelf which prizes published campaigns promise: those change only in the members' favour. */
@Injectable()
export class PromisedPrizes implements OnModuleInit {
  constructor(
    private readonly use: PrizeUse,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.use.answeredBy((brandId, prizeId) => this.isPromised(brandId, prizeId));
  }

  private async isPromised(brandId: string, prizeId: string): Promise<boolean> {
    const where = { brandId, phase: In(['live', 'paused']), endsAt: MoreThan(this.clock.now()) };
    const campaigns = await this.database.read.find(Campaign, { where });
    return campaigns.some(({ body }) => prizeIdsOf(body).has(prizeId));
  }
}

function prizeIdsOf({ tiers }: CampaignBody): Set<string> {
  const tables = tiers.flatMap(({ draw }) => (draw ? [draw] : []));
  return new Set(
    tables.flatMap(({ lines, fallbackPrizeId }) => [...lines.map(({ prizeId }) => prizeId), fallbackPrizeId]),
  );
}
