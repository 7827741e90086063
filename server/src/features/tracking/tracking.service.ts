import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ClientEvent, EventReceipt } from '@fanqu/shared/api/tracking';
import type { MemberActor } from '../../platform/auth/actors';
import { Clock, dayText } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { Lane } from '../../platform/lane/lane';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { Outbox, type OutboxEvent } from '../../platform/outbox/outbox';
import { BrandsService } from '../brands';
import { type MemberHolding, MemberHoldings, type MergeMove } from '../members';
import { CampaignVisit, MemberEvent } from './event.entity';
import { readBatch } from './event-reader';

/** What our own code committed and a member's timeline should show. */
export const SERVER_FACTS = [
  'member.joined',
  'member.reached',
  'member.consented',
  'member.merged',
  'play.started',
  'play.finished',
  'play.advanced',
  'invite.paid',
  'coupon.granted',
  'coupon.redeemed',
  'coupon.undone',
  'card.bound',
  'prize.won',
] as const;
export type ServerFact = (typeof SERVER_FACTS)[number];

/** Whom a fact is about: one member; of an invite both sides; of a merge the one who stays (whose timeline reads both). */
interface About {
  memberId?: string;
  inviterId?: string;
  friendId?: string;
  keptId?: string;
}

interface Batch {
  me: MemberActor;
  events: ClientEvent[];
}

/** Interactions, from phones and from the outbox. */
@Injectable()
export class Tracking implements OnModuleInit, MemberHolding {
  readonly name = 'events';
  readonly erases = '浏览和点击记录';

  /** Batches of many phones are committed together. */
  private readonly lane = new Lane<Batch, number>((batches) => this.unit.run((tx) => this.keepAll(tx, batches)), {
    batch: 50,
    queue: 2_000,
    width: 2,
  });

  constructor(
    private readonly brands: BrandsService,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly holdings: MemberHoldings,
  ) {}

  onModuleInit(): void {
    this.holdings.add(this);
    for (const kind of SERVER_FACTS) this.outbox.on<About>(kind, 'tracking', (tx, fact) => this.keepFact(tx, fact));
  }

  /** Keeps the good events of a batch, each once; answers which were bad and why. */
  async keep(me: MemberActor, body: unknown): Promise<EventReceipt> {
    const { good, bad } = readBatch(body);
    const kept = good.length === 0 ? 0 : await this.lane.submit({ me, events: good });
    return { kept, repeated: good.length - kept, bad };
  }

  exportOf(brandId: string, memberId: string): Promise<unknown[]> {
    return this.database.read.find(MemberEvent, { where: { brandId, memberId }, order: { at: 'ASC' } });
  }

  async erase(tx: Tx, brandId: string, memberId: string): Promise<[]> {
    await tx.delete(MemberEvent, { brandId, memberId });
    return [];
  }

  /** Events stay with the member who did them; a timeline reads both sides of a merge. */
  async move(_tx: Tx, _merge: MergeMove): Promise<void> {}

  async undo(_tx: Tx, _merge: MergeMove): Promise<void> {}

  private async keepAll(tx: Tx, batches: readonly Batch[]): Promise<number[]> {
    const kept: number[] = [];
    for (const { me, events } of batches) {
      kept.push(
        await tx.insertIgnore(
          MemberEvent,
          events.map((event) => this.rowOf(me, event)),
        ),
      );
      await this.keepVisits(tx, me, events);
    }
    return kept;
  }

  private async keepVisits(tx: Tx, { brandId, memberId }: MemberActor, events: readonly ClientEvent[]): Promise<void> {
    const opened = events.flatMap(({ name, props }) => (name === 'game_open' ? [String(props['campaignId'])] : []));
    if (opened.length === 0) return;
    const day = dayText(await this.brands.today(brandId));
    for (const campaignId of new Set(opened)) {
      const isNew = await tx.insertIgnore(CampaignVisit, [{ brandId, campaignId, memberId, day }]);
      if (isNew > 0)
        await this.outbox.record(tx, [{ brandId, kind: 'campaign.visited', payload: { memberId, campaignId } }]);
    }
  }

  private rowOf({ brandId, memberId }: MemberActor, { id, name, at, props }: ClientEvent): MemberEvent {
    return { brandId, memberId, id, name, source: 'phone', props, claimedAt: at, at: this.clock.now() };
  }

  private async keepFact(tx: Tx, { id, brandId, kind, payload, createdAt }: OutboxEvent<About>): Promise<void> {
    const { memberId, ...props } = payload;
    const about = [memberId, props.inviterId, props.friendId, props.keptId].filter((one) => one !== undefined);
    const common = {
      brandId,
      id,
      name: kind,
      source: 'server' as const,
      props: { ...props },
      claimedAt: createdAt,
      at: createdAt,
    };
    await tx.insertIgnore(
      MemberEvent,
      about.map((one) => ({ ...common, memberId: one })),
    );
  }
}
