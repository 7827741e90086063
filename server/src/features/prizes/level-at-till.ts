import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Cards } from '../cards';
import { HolderLevels } from '../coupons';

/** Cards and coupons are of one tier and may not know each other; the till shows a member's level all the same. */
@Injectable()
export class LevelAtTill implements OnModuleInit {
  constructor(
    private readonly levels: HolderLevels,
    private readonly cards: Cards,
  ) {}

  onModuleInit(): void {
    this.levels.answeredBy(async (brandId, memberId) => {
      const briefs = await this.cards.briefs(brandId, [memberId]);
      return briefs.get(memberId)?.level ?? null;
    });
  }
}
