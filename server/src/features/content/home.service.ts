import { Injectable } from '@nestjs/common';
import type { ContentSlot } from '@fanqu/shared/api/brand';
import type { CampaignCard } from '@fanqu/shared/api/campaign';
import type { HomeView, MemberView } from '@fanqu/shared/api/member';
import type { MemberActor } from '../../platform/auth/actors';
import { BrandsService } from '../brands';
import { CampaignPages } from '../campaigns';
import { Cards } from '../cards';
import { CouponWallet } from '../coupons';
import { Members, memberViewOf } from '../members';
import { PointsBook } from '../points';

/** The first page: everything of the member's at a glance, in one answer. */
@Injectable()
export class Home {
  constructor(
    private readonly brands: BrandsService,
    private readonly members: Members,
    private readonly cards: Cards,
    private readonly points: PointsBook,
    private readonly wallet: CouponWallet,
    private readonly campaigns: CampaignPages,
  ) {}

  async view(me: MemberActor): Promise<HomeView> {
    const { brandId, memberId } = me;
    const [member, card, points, couponCount, brand, campaigns] = await Promise.all([
      this.me(me),
      this.cards.find(brandId, memberId),
      this.points.balanceOf(brandId, memberId),
      this.wallet.usableCount(brandId, memberId),
      this.brands.get(brandId),
      this.campaigns.list(me),
    ]);
    return { member, card, points, couponCount, slots: slotsShown(brand.slots, campaigns), campaigns };
  }

  async me({ brandId, memberId }: MemberActor): Promise<MemberView> {
    return memberViewOf(await this.members.get(brandId, memberId));
  }
}

/** A slot that would lead to a campaign nobody can play is left out. */
export function slotsShown(
  slots: readonly ContentSlot[],
  campaigns: readonly Pick<CampaignCard, 'id' | 'state'>[],
): ContentSlot[] {
  const open = new Set(campaigns.filter(({ state }) => state === 'open').map(({ id }) => id));
  return slots.filter(({ link }) => link?.kind !== 'campaign' || open.has(link.campaignId));
}
