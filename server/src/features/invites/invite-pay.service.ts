import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RewardView } from '@fanqu/shared/api/brand';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { Outbox } from '../../platform/outbox/outbox';
import { type Brand, BrandsService } from '../brands';
import { Members } from '../members';
import { type FinishedPlay, FinishHooks } from '../plays';
import { Rewards } from '../prizes';
import { Invite, InviteEdge } from './invite.entity';

/** How far up the chain a ring is looked for. */
const RING_DEPTH = 6;

type Outcome = Pick<InviteEdge, 'state' | 'reason'>;

/**
 * Pays both sides of an invite, once, in the transaction of the friend's first finished play. Only a friend who
 * never finished one before counts; the reward is fixed and was shown before sharing.
 */
@Injectable()
export class InvitePay implements OnModuleInit {
  constructor(
    private readonly hooks: FinishHooks,
    private readonly brands: BrandsService,
    private readonly members: Members,
    private readonly rewards: Rewards,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.hooks.useInvites((tx, play) => this.finished(tx, play));
  }

  /** Answers what the friend got, or null when this play pays no invite. */
  async finished(tx: Tx, play: FinishedPlay): Promise<RewardView[] | null> {
    if (!play.invite) return null;
    const { brandId, memberId: friendId } = play;
    const invite = await this.findInvite(tx, brandId, play.invite);
    if (!invite || invite.inviterId === friendId) return null;
    const brand = await this.brands.get(brandId);
    if (!(await this.drawEdge(tx, invite, friendId))) return null;
    const outcome = await this.decide(tx, brand, invite, play);
    const changes = { ...outcome, paidAt: outcome.state === 'paid' ? this.clock.now() : null };
    await tx.update(InviteEdge, { brandId, campaignId: invite.campaignId, friendId }, changes);
    return outcome.state === 'paid' ? this.pay(tx, brand, invite, play) : null;
  }

  /** With the inviter as who they are now: they may have been merged since they shared. */
  private async findInvite(tx: Tx, brandId: string, code: string): Promise<Invite | null> {
    const invite = await tx.findOne(Invite, { brandId, code });
    return invite && { ...invite, inviterId: (await this.members.standing(brandId, invite.inviterId, tx)).id };
  }

  /** True when this friend came by an invite of this campaign for the first time. */
  private async drawEdge(tx: Tx, { brandId, campaignId, inviterId, code }: Invite, friendId: string): Promise<boolean> {
    const edge: InviteEdge = {
      brandId,
      campaignId,
      friendId,
      inviterId,
      code,
      state: 'joined',
      reason: null,
      at: this.clock.now(),
      paidAt: null,
    };
    return (await tx.insertIgnore(InviteEdge, [edge])) > 0;
  }

  private async decide(tx: Tx, brand: Brand, invite: Invite, play: FinishedPlay): Promise<Outcome> {
    if (!play.first) return { state: 'not-counted', reason: 'known' };
    if (await this.isRing(tx, invite, play.memberId)) return { state: 'not-counted', reason: 'ring' };
    const counted = await tx.run('UPDATE invite SET paid = paid + 1 WHERE brand_id = ? AND code = ? AND paid < ?', [
      invite.brandId,
      invite.code,
      brand.invite.maxFriends,
    ]);
    return counted > 0 ? { state: 'paid', reason: null } : { state: 'not-counted', reason: 'full' };
  }

  /** Did the friend, directly or through others, bring the inviter? */
  private async isRing(tx: Tx, { brandId, inviterId }: Invite, friendId: string): Promise<boolean> {
    let above = [inviterId];
    for (let depth = 0; depth < RING_DEPTH && above.length > 0; depth += 1) {
      const marks = above.map(() => '?').join(', ');
      const rows = await tx.rows<{ inviter_id: string }>(
        `SELECT DISTINCT inviter_id FROM invite_edge WHERE brand_id = ? AND friend_id IN (${marks})`,
        [brandId, ...above],
      );
      above = rows.map((row) => row.inviter_id);
      if (above.includes(friendId)) return true;
    }
    return false;
  }

  private async pay(tx: Tx, brand: Brand, invite: Invite, play: FinishedPlay): Promise<RewardView[]> {
    const { brandId, memberId: friendId, campaignId, playId } = play;
    const common = { brandId, reason: 'invite' as const, source: `play:${playId}` };
    const key = `invite:${campaignId}:${friendId}`;
    const { inviter, friend } = brand.invite;
    await this.rewards.grant(tx, { ...common, memberId: invite.inviterId, rewards: inviter, key: `${key}:inviter` });
    const payload = { campaignId, inviterId: invite.inviterId, friendId, playId };
    await this.outbox.record(tx, [{ brandId, kind: 'invite.paid', payload }]);
    return this.rewards.grant(tx, { ...common, memberId: friendId, rewards: friend, key: `${key}:friend` });
  }
}
