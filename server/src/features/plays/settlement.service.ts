import { Injectable } from '@nestjs/common';
import type { Reward, RewardView } from '@fanqu/shared/api/brand';
import type { PlayResult } from '@fanqu/shared/api/play';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { Outbox } from '../../platform/outbox/outbox';
import { BrandsService } from '../brands';
import { type CampaignVersion, Turns } from '../campaigns';
import { ageOn, Members } from '../members';
import { Rewards } from '../prizes';
import { Draws } from './draws.service';
import { FinishHooks } from './finish-hooks';
import type { Play } from './play.entity';
import { type ReachedTier, tierView } from './tiers';

const ADULT_AGE = 18;

export interface Settling {
  play: Play;
  version: CampaignVersion;
  score: number;
  /** The tiers this pays: one at the end of a play, or those a step of a progress game crossed. */
  tiers: readonly ReachedTier[];
  /** Does it end the play? */
  final: boolean;
}

/** What a play is worth, given in the play's own transaction: rewards, draw, first membership, invite. */
@Injectable()
export class Settlement {
  constructor(
    private readonly brands: BrandsService,
    private readonly members: Members,
    private readonly rewards: Rewards,
    private readonly draws: Draws,
    private readonly turns: Turns,
    private readonly hooks: FinishHooks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async settle(tx: Tx, settling: Settling): Promise<PlayResult> {
    const { play, version, score, tiers } = settling;
    const first = await this.members.playedFirst(tx, play.brandId, play.memberId);
    const welcome = await this.welcome(tx, play);
    const { brandId, memberId, campaignId, id: playId, invite } = play;
    const invitePaid = await this.hooks.finished(tx, {
      brandId,
      memberId,
      campaignId,
      playId,
      invite,
      first,
    });
    const won = await this.payTiers(tx, settling);
    const result: PlayResult = {
      playId,
      campaignId,
      gameId: play.gameId,
      score,
      best: Math.max(score, await this.best(tx, play)),
      tier: tierView(version.body.tiers, score),
      rewards: won.rewards,
      draw: won.draw,
      becamePan: welcome && { welcome },
      invitePaid: invitePaid && { rewards: invitePaid },
      turnsLeft: await this.turnsLeft(tx, play, version),
      finishedAt: this.clock.now(),
    };
    await this.tell(tx, settling, result, tiers.length);
    return result;
  }

  /** Members' own rows first, the hot rows of prizes last: the one order in which every play locks. */
  private async payTiers(
    tx: Tx,
    { play, version, tiers }: Settling,
  ): Promise<{ rewards: RewardView[]; draw: PlayResult['draw'] }> {
    const minor = await this.isMinor(tx, play);
    const { noDraw } = version.body;
    const drawing = !noDraw.on && !minor;
    const rewards: RewardView[] = [];
    for (const { index, tier } of tiers) {
      rewards.push(...(await this.grant(tx, play, tier.rewards, `${play.id}:${index}`)));
      if (tier.draw && !drawing) {
        rewards.push(...(await this.grant(tx, play, noDraw.rewards, `${play.id}:${index}:no-draw`)));
      }
    }
    let draw: PlayResult['draw'] = null;
    for (const [step, { index, tier }] of tiers.entries()) {
      if (!tier.draw || !drawing) continue;
      draw = await this.draws.draw(tx, play, version, tier.draw, index, play.kind === 'progress' ? index : step);
    }
    return { rewards, draw };
  }

  /** 访问即会员: the first finished play; answers the welcome rewards, or null for who was a member before. */
  private async welcome(tx: Tx, { brandId, memberId, id }: Play): Promise<RewardView[] | null> {
    if (!(await this.members.becomePan(tx, brandId, memberId))) return null;
    const { welcome } = await this.brands.get(brandId);
    return this.rewards.grant(tx, {
      brandId,
      memberId,
      rewards: welcome,
      reason: 'welcome',
      key: `welcome:${memberId}`,
      source: `play:${id}`,
    });
  }

  private grant(tx: Tx, { brandId, memberId, id }: Play, rewards: Reward[], key: string): Promise<RewardView[]> {
    if (rewards.length === 0) return Promise.resolve([]);
    return this.rewards.grant(tx, {
      brandId,
      memberId,
      rewards,
      reason: 'play',
      key: `play:${key}`,
      source: `play:${id}`,
    });
  }

  /** Who told us a birthday under 18 takes no part in draws; the rules say so. */
  private async isMinor(tx: Tx, { brandId, memberId }: Play): Promise<boolean> {
    const { birthday } = await this.members.get(brandId, memberId, tx);
    if (!birthday) return false;
    return ageOn(birthday, await this.brands.today(brandId)) < ADULT_AGE;
  }

  private async best(tx: Tx, { brandId, memberId, campaignId }: Play): Promise<number> {
    const row = await tx.row<{ best: number | null }>(
      'SELECT MAX(score) AS best FROM play WHERE brand_id = ? AND member_id = ? AND campaign_id = ?',
      [brandId, memberId, campaignId],
    );
    return Number(row?.best ?? 0);
  }

  private async turnsLeft(tx: Tx, { brandId, memberId, campaignId }: Play, { body }: CampaignVersion): Promise<number> {
    const day = await this.brands.today(brandId);
    return (await this.turns.view(tx, { brandId, campaignId, memberId, day }, body.turns)).left;
  }

  private async tell(tx: Tx, { play, final }: Settling, result: PlayResult, tiers: number): Promise<void> {
    const { brandId, memberId, campaignId, gameId, id: playId } = play;
    const payload = {
      playId,
      memberId,
      campaignId,
      gameId,
      score: result.score,
      tier: result.tier.name,
      prizeId: result.draw?.prize.id ?? null,
      becamePan: result.becamePan !== null,
    };
    const kind = final ? 'play.finished' : 'play.advanced';
    if (final || tiers > 0 || result.becamePan) await this.outbox.record(tx, [{ brandId, kind, payload }]);
  }
}
