import type { CampaignBody, CampaignView, Tier } from '@fanqu/shared/api/campaign';
import type { CouponTemplateBody, CouponTemplateView } from '@fanqu/shared/api/coupon';
import type { PrizeBody, PrizeView } from '@fanqu/shared/api/prize';
import { type Client, newKey } from '../../support/app';
import { ok } from './answers';

export const points = (amount: number): Tier['rewards'][number] => ({ kind: 'points', amount });

export const tier = (from: number, rewards: Tier['rewards'] = [], draw: Tier['draw'] = null): Tier => ({
  from,
  name: `${from} 起`,
  rewards,
  draw,
});

/** What may be sent back of a view. */
export function bodyOf(view: CampaignView): CampaignBody & { revision: number } {
  const {
    title,
    gameId,
    config,
    theme,
    audience,
    startsAt,
    endsAt,
    turns,
    tiers,
    noDraw,
    rulesExtra,
    shareTitle,
    inviteOn,
    revision,
  } = view;
  return {
    title,
    gameId,
    config,
    theme,
    audience,
    startsAt,
    endsAt,
    turns,
    tiers,
    noDraw,
    rulesExtra,
    shareTitle,
    inviteOn,
    revision,
  };
}

/** A saved draft on a room, as ops make it; one tier of 5 points unless said otherwise. */
export async function draftOf(ops: Client, gameId: string, changes: Partial<CampaignBody> = {}): Promise<CampaignView> {
  const made = await ok(ops.post<CampaignView>('/api/c/campaigns', { title: `测试 ${gameId}`, gameId }));
  const body = { ...bodyOf(made), tiers: [tier(0, [points(5)])], ...changes };
  return ok(ops.put<CampaignView>(`/api/c/campaigns/${made.id}`, body));
}

/** A live campaign; answers its id. */
export async function liveCampaign(ops: Client, gameId: string, changes: Partial<CampaignBody> = {}): Promise<string> {
  const { id } = await draftOf(ops, gameId, changes);
  await ok(ops.post(`/api/c/campaigns/${id}/publish`, { key: newKey() }));
  return id;
}

export async function addPrize(ops: Client, over: Partial<PrizeBody>): Promise<string> {
  const free = {
    name: '奖品',
    sprite: 'wrapped-gift',
    valueFen: 100,
    costFen: 50,
    stock: null,
    perMember: null,
    perDay: null,
  };
  return (await ok(ops.post<PrizeView>('/api/c/prizes', { ...free, terms: { kind: 'thanks' }, ...over }))).id;
}

export async function addTemplate(ops: Client, over: Partial<CouponTemplateBody> = {}): Promise<string> {
  const body: CouponTemplateBody = {
    name: '满 20 减 5',
    terms: { kind: 'cash', amountFen: 500 },
    minimumSpendFen: 2_000,
    validity: { kind: 'relative', afterDays: 0, days: 7 },
    stores: [],
    stock: 1_000,
    perMember: 5,
    howToUse: '到店出示',
    costFen: 500,
    ...over,
  };
  return (await ok(ops.post<CouponTemplateView>('/api/c/coupon-templates', body))).id;
}
