import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { newId } from '../../platform/ids';
import type { MergeMove } from '../members';
import { MOVED } from './accounts';
import { credit, debit, type Holder } from './balances';
import { LapsedPoints } from './lapsed-points';
import { Lot, PointsMerge } from './lot.entity';
import { giveBack, lotOf, openLots, takeFrom } from './lot.store';
import { Posting } from './posting.entity';

/** Points of two members who are one person: carried over lot by lot, each with its expiry, and carried home again. */
@Injectable()
export class CarriedPoints {
  constructor(
    private readonly clock: Clock,
    private readonly lapsed: LapsedPoints,
  ) {}

  /** All open lots of one member become the other's. What is held stays where it is and follows when it is released. */
  async move(tx: Tx, merge: MergeMove): Promise<void> {
    const { brandId, mergeId, fromId, toId } = merge;
    await tx.insert(PointsMerge, [{ brandId, mergeId, fromId, toId, undoneAt: null }]);
    await this.carry(tx, merge, mergeId);
  }

  /** What is left of the carried lots goes home into the very lots it came from; what was spent since stays spent. */
  async undo(tx: Tx, { brandId, mergeId, fromId, toId }: MergeMove): Promise<void> {
    await tx.update(PointsMerge, { brandId, mergeId }, { undoneAt: this.clock.now() });
    await this.lock(tx, brandId, [fromId, toId]);
    const left = await tx.find(Lot, {
      where: { brandId, mergeId, memberId: toId, remaining: MoreThan(0) },
      order: { id: 'ASC' },
    });
    const amount = sumOf(left);
    if (amount === 0) return;
    const [out, back] = this.pair({ brandId, mergeId, fromId: toId, toId: fromId }, amount, `${mergeId}:undo`);
    await tx.insert(Posting, [out, back]);
    await debit(tx, out, amount, false);
    await takeFrom(
      tx,
      out,
      left.map((lot) => ({ lotId: lot.id, amount: lot.remaining })),
    );
    await credit(tx, [back]);
    await giveBack(
      tx,
      brandId,
      left.flatMap(({ originId, remaining }) => (originId ? [{ lotId: originId, amount: remaining }] : [])),
    );
  }

  /** Points came back to a member who may have been merged away since: they follow to where that member's points are. */
  async follow(tx: Tx, { brandId, memberId }: Holder, occasion: string): Promise<void> {
    const merge = await this.mergeOf(tx, brandId, memberId);
    if (!merge) return;
    await this.carry(tx, merge, occasion);
    await this.follow(tx, { brandId, memberId: merge.toId }, occasion);
  }

  /** Who has a member's points now: the member, or whom they were merged into. */
  async holderNow(tx: Tx, { brandId, memberId }: Holder): Promise<string> {
    const merge = await this.mergeOf(tx, brandId, memberId);
    return merge ? this.holderNow(tx, { brandId, memberId: merge.toId }) : memberId;
  }

  private mergeOf(tx: Tx, brandId: string, fromId: string): Promise<PointsMerge | null> {
    return tx.findOne(PointsMerge, { brandId, fromId, undoneAt: IsNull() });
  }

  private async carry(tx: Tx, merge: MergeMove, occasion: string): Promise<void> {
    const { brandId, mergeId, fromId, toId } = merge;
    await this.lock(tx, brandId, [fromId, toId]);
    await this.lapsed.expire(tx, { brandId, memberId: fromId });
    const lots = await openLots(tx, { brandId, memberId: fromId });
    const amount = sumOf(lots);
    if (amount === 0) return;
    const [out, into] = this.pair(merge, amount, occasion);
    await tx.insert(Posting, [out, into]);
    await debit(tx, out, amount, false);
    await takeFrom(
      tx,
      out,
      lots.map((lot) => ({ lotId: lot.id, amount: lot.remaining })),
    );
    await credit(tx, [into]);
    await tx.insert(
      Lot,
      lots.map((lot) => ({ ...lotOf(into, lot.remaining, lot.expiresAt), originId: lot.id, mergeId })),
    );
  }

  private async lock(tx: Tx, brandId: string, memberIds: string[]): Promise<void> {
    await credit(
      tx,
      memberIds.map((memberId) => ({ brandId, memberId, amount: 0 })),
    );
  }

  /** Out of one member's account and into the other's, by way of the account of what is moved. */
  private pair({ brandId, mergeId, fromId, toId }: MergeMove, amount: number, occasion: string): [Posting, Posting] {
    const at = this.clock.now();
    const common = {
      brandId,
      amount,
      reason: 'merge',
      state: 'posted',
      revertsId: null,
      note: null,
      source: `merge:${mergeId}`,
      at,
      settledAt: at,
    } as const;
    return [
      {
        ...common,
        id: newId(at),
        memberId: fromId,
        fromAccount: fromId,
        toAccount: MOVED,
        requestKey: `merge:${occasion}:${fromId}:out`,
      },
      {
        ...common,
        id: newId(at),
        memberId: toId,
        fromAccount: MOVED,
        toAccount: toId,
        requestKey: `merge:${occasion}:${toId}:in`,
      },
    ];
  }
}

function sumOf(lots: readonly Lot[]): number {
  return lots.reduce((sum, lot) => sum + lot.remaining, 0);
}
