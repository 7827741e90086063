import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StartPlay, Ticket } from '@fanqu/shared/api/play';
import type { Seed } from '@fanqu/shared/play/rules';
import type { MemberActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail, Refused } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { Lane } from '../../platform/lane/lane';
import { Outbox } from '../../platform/outbox/outbox';
import { audienceText, CampaignPages, closedBecause, isInAudience, type LiveCampaign, Turns } from '../campaigns';
import { type Member, Members } from '../members';
import { PlayContext } from './play-context.service';
import { Play } from './play.entity';
import { expiryOf, isHosted } from './ticket';

interface Start {
  me: MemberActor;
  body: StartPlay;
  live: LiveCampaign;
}

/** Starting a play: one turn spent, one play open, in one transaction that many starts share. */
@Injectable()
export class Starting {
  private readonly lane = new Lane<Start, Ticket | Refused>((starts) =>
    this.unit.run((tx) => this.startAll(tx, starts)),
  );

  constructor(
    private readonly campaigns: CampaignPages,
    private readonly members: Members,
    private readonly turns: Turns,
    private readonly context: PlayContext,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async start(me: MemberActor, body: StartPlay): Promise<Ticket> {
    const live = await this.campaigns.live(me.brandId, body.campaignId);
    const answer = await this.lane.submit({ me, body, live });
    if (answer instanceof Refused) throw answer;
    return answer;
  }

  /** Each succeeds or is refused alone; nothing of value is written before the last check of its own. */
  private async startAll(tx: Tx, starts: readonly Start[]): Promise<(Ticket | Refused)[]> {
    const answers: (Ticket | Refused)[] = [];
    for (const start of starts) {
      answers.push(
        await this.startOne(tx, start).catch((error: unknown) => {
          if (error instanceof Refused) return error;
          throw error;
        }),
      );
    }
    return answers;
  }

  private async startOne(tx: Tx, start: Start): Promise<Ticket> {
    const member = await this.members.get(start.me.brandId, start.me.memberId, tx);
    this.members.assertMayAct(member);
    const repeated = await this.repeated(tx, start);
    if (repeated) return this.context.ticket(tx, repeated, repeated.state === 'open');
    const open = await this.stillOpen(tx, start);
    if (open) return this.context.ticket(tx, open, true);
    this.assertMayPlay(start.live, member);
    const play = await this.open(tx, start);
    if (!play) return this.othersTicket(tx, start);
    await this.outbox.record(tx, [startedFact(play)]);
    return this.context.ticket(tx, play, false);
  }

  private async repeated(tx: Tx, { me, body }: Start): Promise<Play | null> {
    const play = await tx.findOne(Play, { brandId: me.brandId, memberId: me.memberId, startKey: body.key });
    if (play && play.campaignId !== body.campaignId) throw fail('KEY_REUSED');
    return play;
  }

  /** The open play of this campaign, to be continued; one that lay too long is closed here. */
  private async stillOpen(tx: Tx, { me, body }: Start): Promise<Play | null> {
    const where = { brandId: me.brandId, memberId: me.memberId, campaignId: body.campaignId, openSlot: 'open' };
    const play = await tx.findOne(Play, where);
    if (!play || play.expiresAt > this.clock.now()) return play;
    await this.context.expire(tx, play);
    return null;
  }

  private assertMayPlay({ campaign, version }: LiveCampaign, member: Member): void {
    const closed = closedBecause(campaign, this.clock.now());
    if (closed) throw fail(closed);
    const { audience } = version.body;
    if (!isInAudience(audience, member)) throw fail('NOT_IN_AUDIENCE', { audience: audienceText(audience) });
  }

  /** Two starts of one member at once, in two processes: the other opened the play, and this one resumes it. */
  private async othersTicket(tx: Tx, start: Start): Promise<Ticket> {
    const play = (await this.repeated(tx, start)) ?? (await this.stillOpen(tx, start));
    if (!play) throw fail('PLAY_OPEN');
    return this.context.ticket(tx, play, play.state === 'open');
  }

  /** null: another start opened one meanwhile; no turn was spent then. */
  private async open(tx: Tx, { me, body, live }: Start): Promise<Play | null> {
    const { body: frozen, id: versionId, rulesVersion } = live.version;
    const holder = await this.campaigns.holder(me, body.campaignId);
    const turnKind = await this.turns.spend(tx, holder, frozen.turns);
    const now = this.clock.now();
    const seed = newSeed();
    const { rules } = this.context.roomOf(frozen.gameId);
    const play: Play = {
      brandId: me.brandId,
      id: newId(now),
      campaignId: body.campaignId,
      versionId,
      memberId: me.memberId,
      gameId: frozen.gameId,
      kind: rules.kind,
      rulesVersion,
      state: 'open',
      openSlot: 'open',
      seed,
      hosted: isHosted(rules) ? rules.start(seed, frozen.config, { now, day: holder.day }) : null,
      moves: 0,
      score: null,
      recording: null,
      refusedReason: null,
      turnKind,
      turnDay: holder.day,
      invite: body.invite ?? null,
      startKey: body.key,
      finishKey: null,
      finishHash: null,
      result: null,
      startedAt: now,
      expiresAt: expiryOf(rules.kind, now, live.campaign.endsAt),
      finishedAt: null,
    };
    if ((await tx.insertIgnore(Play, [play])) > 0) return play;
    await this.turns.giveBack(tx, holder, turnKind);
    return null;
  }
}

function newSeed(): Seed {
  const bytes = randomBytes(16);
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8), bytes.readUInt32LE(12)];
}

function startedFact({ brandId, id, memberId, campaignId, gameId }: Play) {
  return { brandId, kind: 'play.started', payload: { playId: id, memberId, campaignId, gameId } };
}
