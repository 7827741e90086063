import { Injectable } from '@nestjs/common';
import type { Moved, PlayResult } from '@fanqu/shared/api/play';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { Outbox } from '../../platform/outbox/outbox';
import { closedBecause, type LiveCampaign } from '../campaigns';
import { Moving } from './moving.service';
import { PlayContext } from './play-context.service';
import { Play } from './play.entity';
import { Settlement } from './settlement.service';

/** A friend lends a hand in somebody's game of people. */
export interface Help {
  brandId: string;
  ownerId: string;
  friendId: string;
  invite: string;
  live: LiveCampaign;
}

/** Helping is a finished play of the friend's own (no turn, no score) and a server's move in the owner's. */
@Injectable()
export class Helping {
  constructor(
    private readonly context: PlayContext,
    private readonly moving: Moving,
    private readonly settlement: Settlement,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async help(tx: Tx, help: Help): Promise<{ moved: Moved; result: PlayResult }> {
    const closed = closedBecause(help.live.campaign, this.clock.now());
    if (closed) throw fail(closed);
    const owned = await this.ownersPlay(tx, help);
    const play = this.friendsPlay(help, owned);
    if ((await tx.insertIgnore(Play, [play])) === 0) throw fail('INVITE_REPEATED');
    const payload = { playId: play.id, memberId: play.memberId, campaignId: play.campaignId, gameId: play.gameId };
    await this.outbox.record(tx, [{ brandId: play.brandId, kind: 'play.helped', payload }]);
    const moved = await this.moving.serverMove(tx, help.brandId, help.ownerId, owned.id, {
      kind: 'helped',
      by: help.friendId,
    });
    const result = await this.settlement.settle(tx, {
      play,
      version: help.live.version,
      score: 0,
      tiers: [],
      final: true,
    });
    await tx.update(Play, { brandId: play.brandId, id: play.id }, { result });
    return { moved, result };
  }

  private async ownersPlay(tx: Tx, { brandId, ownerId, live }: Help): Promise<Play> {
    const campaignId = live.campaign.id;
    const play = await tx.findOne(Play, { brandId, memberId: ownerId, campaignId, openSlot: 'open' });
    if (!play) throw fail('TEAM_FULL');
    if (!this.context.roomOf(play.gameId).about.id.startsWith('assist')) throw fail('INVITE_INVALID');
    return play;
  }

  private friendsPlay({ brandId, friendId, invite, live }: Help, owned: Play): Play {
    const now = this.clock.now();
    const id = newId(now);
    return {
      ...owned,
      brandId,
      id,
      campaignId: live.campaign.id,
      versionId: live.version.id,
      memberId: friendId,
      state: 'finished',
      openSlot: id,
      hosted: null,
      moves: 0,
      score: 0,
      turnKind: 'extra',
      turnDay: 0,
      invite,
      startKey: `help:${invite}`,
      finishKey: null,
      finishHash: null,
      result: null,
      startedAt: now,
      expiresAt: now,
      finishedAt: now,
    };
  }
}
