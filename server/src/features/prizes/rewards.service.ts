import { Injectable } from '@nestjs/common';
import type { Reward, RewardView } from '@fanqu/shared/api/brand';
import type { PostingReason } from '@fanqu/shared/api/points';
import type { Tx } from '../../platform/db/tx';
import { Growth } from '../cards';
import { couponGiftWords, Coupons } from '../coupons';
import { Points } from '../points';

export interface RewardRequest {
  brandId: string;
  memberId: string;
  rewards: readonly Reward[];
  reason: PostingReason;
  /** Each reward's own key is made of this one: a repeat gives nothing twice. At most 90 characters. */
  key: string;
  /** What brought it about: 'play:<id>'. */
  source?: string;
  /** Shown in the member's points history instead of the reason's own words. */
  note?: string;
}

interface Item<R extends Reward = Reward> {
  request: RewardRequest;
  reward: R;
  key: string;
}

/** Fixed rewards: points, growth and coupons, given together. */
@Injectable()
export class Rewards {
  constructor(
    private readonly points: Points,
    private readonly growth: Growth,
    private readonly coupons: Coupons,
  ) {}

  /** Gives them and answers what was given, in words. A coupon that has run out or is capped is left out. */
  async grant(tx: Tx, request: RewardRequest): Promise<RewardView[]> {
    const [views] = await this.grantMany(tx, [request]);
    return views;
  }

  /** The same for many members of one brand at once. */
  async grantMany(tx: Tx, requests: readonly RewardRequest[]): Promise<RewardView[][]> {
    const items = requests.map((request) =>
      request.rewards.map((reward, i) => ({ request, reward, key: `${request.key}:${i}` })),
    );
    const all = items.flat();
    await this.points.post(tx, all.filter(isPoints).map(postingOf));
    await this.growth.add(tx, all.filter(isGrowth).map(growthOf));
    const coupons = await this.grantCoupons(tx, all.filter(isCoupon));
    return items.map((own) => own.flatMap((item) => viewOf(item.reward, coupons.get(item))));
  }

  /** What rewards would be given, in words, one for each, in order. */
  async describe(brandId: string, rewards: readonly Reward[]): Promise<RewardView[]> {
    const ids = rewards.flatMap((reward) => (reward.kind === 'coupon' ? [reward.templateId] : []));
    const templates = await this.coupons.templatesOf(brandId, ids);
    return rewards.map((reward) => {
      const template = reward.kind === 'coupon' ? templates.get(reward.templateId) : undefined;
      return {
        kind: reward.kind,
        text: wordsOf(reward) ?? (template ? couponGiftWords(template.terms, template.minimumSpendFen) : '优惠券'),
      };
    });
  }

  private async grantCoupons(tx: Tx, items: readonly Item<CouponReward>[]): Promise<Map<Item, string>> {
    const outcomes = await this.coupons.grant(
      tx,
      items.map(({ request, reward, key }) => {
        const { brandId, memberId, source } = request;
        return { brandId, memberId, templateId: reward.templateId, key, source };
      }),
    );
    const texts = new Map<Item, string>();
    for (const [i, outcome] of outcomes.entries()) {
      if ('granted' in outcome)
        texts.set(items[i], couponGiftWords(outcome.granted.face.terms, outcome.granted.face.minimumSpendFen));
    }
    return texts;
  }
}

type CouponReward = Extract<Reward, { kind: 'coupon' }>;
type PointsReward = Extract<Reward, { kind: 'points' }>;
type GrowthReward = Extract<Reward, { kind: 'growth' }>;

const isCoupon = (item: Item): item is Item<CouponReward> => item.reward.kind === 'coupon';
const isPoints = (item: Item): item is Item<PointsReward> => item.reward.kind === 'points';
const isGrowth = (item: Item): item is Item<GrowthReward> => item.reward.kind === 'growth';

function postingOf({ request, reward, key }: Item<PointsReward>) {
  const { brandId, memberId, reason, source, note } = request;
  return { brandId, memberId, amount: reward.amount, reason, key, source, note };
}

function growthOf({ request, reward, key }: Item<GrowthReward>) {
  const { brandId, memberId, reason } = request;
  return { brandId, memberId, amount: reward.amount, reason, key };
}

function viewOf(reward: Reward, couponText: string | undefined): RewardView[] {
  const text = wordsOf(reward) ?? couponText;
  return text === undefined ? [] : [{ kind: reward.kind, text }];
}

/** null for a coupon: its template knows. */
function wordsOf(reward: Reward): string | null {
  if (reward.kind === 'points') return `${reward.amount} 积分`;
  return reward.kind === 'growth' ? `${reward.amount} 成长值` : null;
}
