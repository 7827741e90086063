import { Injectable } from '@nestjs/common';
import type { HelpView, InviteLanding, InviteView } from '@fanqu/shared/api/invite';
import type { MemberActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { Env } from '../../platform/env';
import { fail } from '../../platform/fail';
import { Once } from '../../platform/idempotency/once';
import { randomText } from '../../platform/ids';
import { BrandsService } from '../brands';
import { CampaignPages } from '../campaigns';
import { maskName, type Member, Members } from '../members';
import { Helping } from '../plays';
import { Rewards } from '../prizes';
import { Invite, InviteEdge } from './invite.entity';

/** 16 letters of 32: 80 bits, so a code cannot be guessed. */
const CODE_LENGTH = 16;

/** Share codes, what a friend sees who came by one, and lending a hand. */
@Injectable()
export class Invites {
  constructor(
    private readonly campaigns: CampaignPages,
    private readonly brands: BrandsService,
    private readonly members: Members,
    private readonly rewards: Rewards,
    private readonly helping: Helping,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** The member's code of this campaign; asking again gives the same one. */
  async create(me: MemberActor, campaignId: string): Promise<InviteView> {
    const { version } = await this.campaigns.live(me.brandId, campaignId);
    if (!version.body.inviteOn) throw fail('INVITE_INVALID');
    const invite = await this.unit.run(async (tx) => {
      const { brandId, memberId: inviterId } = me;
      const row: Invite = {
        brandId,
        code: randomText(CODE_LENGTH),
        campaignId,
        inviterId,
        paid: 0,
        createdAt: this.clock.now(),
      };
      await tx.insertIgnore(Invite, [row]);
      return tx.findOne(Invite, { brandId, campaignId, inviterId });
    });
    if (!invite) throw fail('INVITE_INVALID');
    return this.view(invite);
  }

  async landing(me: MemberActor, code: string): Promise<InviteLanding> {
    const invite = await this.get(me.brandId, code);
    const inviter = await this.members.standing(me.brandId, invite.inviterId);
    const { invite: terms } = await this.brands.get(me.brandId);
    return {
      code,
      campaignId: invite.campaignId,
      gameId: (await this.campaigns.live(me.brandId, invite.campaignId)).campaign.gameId,
      inviter: faceOf(inviter),
      friend: await this.rewards.describe(me.brandId, terms.friend),
      own: inviter.id === me.memberId,
    };
  }

  /** Lends a hand in the inviter's assist game. Once per friend. */
  async help(me: MemberActor, code: string, key: string): Promise<HelpView> {
    const invite = await this.get(me.brandId, code);
    const inviter = await this.members.standing(me.brandId, invite.inviterId);
    if (inviter.id === me.memberId) throw fail('INVITE_SELF');
    this.members.assertMayAct(await this.members.get(me.brandId, me.memberId));
    const live = await this.campaigns.live(me.brandId, invite.campaignId);
    const intent = { brandId: me.brandId, actorId: me.memberId, scope: 'invites.help', key, body: { code } };
    return this.once.run(intent, async (tx) => {
      const help = { brandId: me.brandId, ownerId: inviter.id, friendId: me.memberId, invite: code, live };
      const { moved, result } = await this.helping.help(tx, help);
      return { view: moved.view, rewards: result.invitePaid?.rewards ?? [], becamePan: result.becamePan };
    });
  }

  private async get(brandId: string, code: string): Promise<Invite> {
    const invite = await this.database.read.findOne(Invite, { brandId, code });
    if (!invite) throw fail('INVITE_INVALID');
    return invite;
  }

  private async view(invite: Invite): Promise<InviteView> {
    const { brandId, code, campaignId, inviterId, paid } = invite;
    const { invite: terms } = await this.brands.get(brandId);
    const edges = await this.database.read.find(InviteEdge, {
      where: { brandId, code },
      order: { at: 'ASC' },
      take: 100,
    });
    const friends = await this.members.many(
      brandId,
      edges.map(({ friendId }) => friendId),
    );
    const path = `/pages/enter/index?i=${code}`;
    return {
      code,
      campaignId,
      path,
      url: `${this.env.publicUrl}/m/#${path}`,
      terms: {
        inviter: await this.rewards.describe(brandId, terms.inviter),
        friend: await this.rewards.describe(brandId, terms.friend),
        maxFriends: terms.maxFriends,
      },
      friends: edges.flatMap(({ friendId, state, at }) => {
        const friend = friends.get(friendId);
        return friend && friendId !== inviterId ? [{ ...faceOf(friend), state, at }] : [];
      }),
      paid,
    };
  }
}

function faceOf({ nickname, avatar }: Member): { nickname: string; avatar: string } {
  return { nickname: nickname ? maskName(nickname) : '一位朋友', avatar };
}
