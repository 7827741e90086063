import { Injectable } from '@nestjs/common';
import type { CampaignBody, CampaignCard, CampaignPage, RulesPage, TurnsView } from '@fanqu/shared/api/campaign';
import { ERRORS, type ErrorCode } from '@fanqu/shared/api/errors';
import type { PrizeFace } from '@fanqu/shared/api/prize';
import { MoreThan, Not } from 'typeorm';
import type { MemberActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { type Details, fail, fill } from '../../platform/fail';
import { Once } from '../../platform/idempotency/once';
import { type Brand, BrandsService } from '../brands';
import { Games } from '../games';
import { type Member, Members } from '../members';
import { Points } from '../points';
import { Prizes, Rewards } from '../prizes';
import { audienceText, isInAudience } from './audience';
import { Campaign, CampaignVersion } from './campaign.entity';
import { closedBecause, memberStateOf } from './campaign.state';
import { PlayFacts } from './play-facts';
import { rulesPage } from './rules-page';
import { type TurnHolder, Turns } from './turns.service';

/** A campaign with the frozen version that members play. */
export interface LiveCampaign {
  campaign: Campaign;
  version: CampaignVersion;
}

/** Campaigns as members see them. */
@Injectable()
export class CampaignPages {
  constructor(
    private readonly brands: BrandsService,
    private readonly members: Members,
    private readonly games: Games,
    private readonly prizes: Prizes,
    private readonly rewards: Rewards,
    private readonly points: Points,
    private readonly turns: Turns,
    private readonly plays: PlayFacts,
    private readonly database: Database,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  async live(brandId: string, id: string): Promise<LiveCampaign> {
    const campaign = await this.database.read.findOne(Campaign, { brandId, id });
    if (!campaign?.versionId) throw fail('NOT_FOUND');
    const version = await this.database.read.findOne(CampaignVersion, { brandId, id: campaign.versionId });
    if (!version) throw fail('NOT_FOUND');
    return { campaign, version };
  }

  versionOf(brandId: string, id: string): Promise<CampaignVersion | null> {
    return this.database.read.findOne(CampaignVersion, { brandId, id });
  }

  /** Running first, then coming, then what ended in the last days. */
  async list(me: MemberActor): Promise<CampaignCard[]> {
    const now = this.clock.now();
    const where = { brandId: me.brandId, phase: Not('draft' as const), endsAt: MoreThan(now - SHOWN_AFTER_END_MS) };
    const shown = await this.database.read.find(Campaign, { where, order: { endsAt: 'ASC' }, take: MOST_SHOWN });
    const cards = await Promise.all(shown.map((campaign) => this.card(me, campaign)));
    const order = ['open', 'soon', 'paused', 'ended'];
    return cards.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  }

  async page(me: MemberActor, id: string): Promise<CampaignPage> {
    const { campaign, version } = await this.live(me.brandId, id);
    const { body } = version;
    const brand = await this.brands.get(me.brandId);
    const member = await this.members.get(me.brandId, me.memberId);
    const turns = await this.turnsOf(me, version);
    const played = await this.plays.of(me.brandId, me.memberId, id);
    const faces = await this.faces(me.brandId, body);
    return {
      ...(await this.card(me, campaign)),
      kind: this.games.get(body.gameId).about.kind,
      versionId: version.id,
      theme: body.theme,
      config: this.games.openConfig(body.gameId, body.config),
      turns,
      turnsLeft: turns.left,
      tiers: await this.tiers(me.brandId, body),
      faces,
      invite: body.inviteOn ? await this.inviteTerms(brand) : null,
      share: { title: body.shareTitle },
      openPlayId: played.openPlayId,
      best: played.best,
      obstacle: this.obstacle(campaign, version, member, turns, played.openPlayId),
    };
  }

  async rules(brandId: string, id: string): Promise<RulesPage> {
    const { version } = await this.live(brandId, id);
    const brand = await this.brands.get(brandId);
    const { body } = version;
    const texts = new Map<string, string>();
    for (const reward of [...body.tiers.flatMap((tier) => tier.rewards), ...body.noDraw.rewards]) {
      const [view] = await this.rewards.describe(brandId, [reward]);
      texts.set(JSON.stringify(reward), view.text);
    }
    const invite = body.inviteOn ? await this.inviteTerms(brand) : null;
    return rulesPage(body, {
      versionHash: version.hash,
      commitment: version.commitment,
      publishedAt: version.publishedAt,
      brand,
      gameTitle: this.games.get(body.gameId).about.title.zh,
      prizes: await this.prizes.facts(brandId),
      rewardText: (reward) => texts.get(JSON.stringify(reward)) ?? '',
      invite: invite && {
        inviter: invite.inviter.map(({ text }) => text),
        friend: invite.friend.map(({ text }) => text),
        maxFriends: invite.maxFriends,
      },
    });
  }

  /** Buys one turn with points; both in one transaction. */
  async buyTurn(me: MemberActor, id: string, key: string): Promise<TurnsView> {
    const { campaign, version } = await this.live(me.brandId, id);
    const { byPoints } = version.body.turns;
    const closed = closedBecause(campaign, this.clock.now());
    if (closed) throw fail(closed);
    if (!byPoints) throw fail('TURNS_NOT_FOR_SALE');
    const holder = await this.holder(me, id);
    const intent = { brandId: me.brandId, actorId: me.memberId, scope: 'campaigns.buyTurn', key, body: { id } };
    return this.once.run(intent, async (tx) => {
      await this.turns.buy(tx, holder, byPoints.perDay, version.body.turns.total);
      const note = `换一次「${version.body.title}」的机会`;
      const cost = { amount: -byPoints.price, reason: 'turn' as const, key: `turn:${me.memberId}:${key}`, note };
      await this.points.post(tx, [{ brandId: me.brandId, memberId: me.memberId, ...cost }]);
      return this.turns.view(tx, holder, version.body.turns);
    });
  }

  async holder(me: Pick<MemberActor, 'brandId' | 'memberId'>, campaignId: string): Promise<TurnHolder> {
    const day = await this.brands.today(me.brandId);
    return { brandId: me.brandId, campaignId, memberId: me.memberId, day };
  }

  /** The faces a luck room shows: the lines of the first tier that draws, in order; the fallback last if it is not among them. */
  async faces(brandId: string, body: CampaignBody): Promise<PrizeFace[]> {
    const table = body.tiers.find((tier) => tier.draw !== null)?.draw;
    if (!table) return [];
    const facts = await this.prizes.facts(brandId);
    return placesOf(table).flatMap((id) => {
      const prize = facts.get(id);
      return prize ? [{ id, name: prize.name, kind: prize.kind, sprite: prize.sprite }] : [];
    });
  }

  private async card(me: MemberActor, campaign: Campaign): Promise<CampaignCard> {
    const { id, title, gameId, startsAt, endsAt } = campaign;
    const { about } = this.games.get(gameId);
    const state = memberStateOf(campaign, this.clock.now()) ?? 'ended';
    const version =
      campaign.versionId && state === 'open' ? await this.versionOf(me.brandId, campaign.versionId) : null;
    const turnsLeft = version ? (await this.turnsOf(me, version)).left : 0;
    return { id, title, gameId, cover: about.cover, blurb: about.blurb.zh, state, startsAt, endsAt, turnsLeft };
  }

  private async turnsOf(me: MemberActor, version: CampaignVersion): Promise<TurnsView> {
    return this.turns.view(this.database.read, await this.holder(me, version.campaignId), version.body.turns);
  }

  private async tiers(brandId: string, body: CampaignBody): Promise<CampaignPage['tiers']> {
    const facts = await this.prizes.facts(brandId);
    return Promise.all(
      body.tiers.map(async ({ from, name, rewards, draw }) => {
        const instead = draw && body.noDraw.on ? body.noDraw.rewards : [];
        const lines = draw && !body.noDraw.on ? draw.lines : [];
        const prizes = lines.flatMap(({ prizeId }) => {
          const prize = facts.get(prizeId);
          return prize
            ? [{ id: prizeId, name: prize.name, kind: prize.kind, sprite: prize.sprite, left: prize.stockLeft }]
            : [];
        });
        return { from, name, rewards: await this.rewards.describe(brandId, [...rewards, ...instead]), prizes };
      }),
    );
  }

  private async inviteTerms({ id, invite }: Brand): Promise<NonNullable<CampaignPage['invite']>> {
    return {
      on: true,
      inviter: await this.rewards.describe(id, invite.inviter),
      friend: await this.rewards.describe(id, invite.friend),
      maxFriends: invite.maxFriends,
    };
  }

  private obstacle(
    campaign: Campaign,
    { body }: CampaignVersion,
    member: Member,
    turns: TurnsView,
    openPlayId: string | null,
  ): CampaignPage['obstacle'] {
    const closed = closedBecause(campaign, this.clock.now());
    if (closed) return said(closed, {});
    if (!isInAudience(body.audience, member)) return said('NOT_IN_AUDIENCE', { audience: audienceText(body.audience) });
    if (turns.left === 0 && openPlayId === null) return said('TURNS_USED_UP', {});
    return null;
  }
}

const SHOWN_AFTER_END_MS = 3 * 86_400_000;
const MOST_SHOWN = 100;

function said(code: ErrorCode, details: Details): { code: string; text: string } {
  return { code, text: fill(ERRORS[code].zh, details) };
}

/** Prize ids of a table by place; the fallback has a place of its own when no line shows it. */
export function placesOf(table: { lines: readonly { prizeId: string }[]; fallbackPrizeId: string }): string[] {
  const ids = table.lines.map(({ prizeId }) => prizeId);
  return ids.includes(table.fallbackPrizeId) ? ids : [...ids, table.fallbackPrizeId];
}
