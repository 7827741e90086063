import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { credit, debit, settleHeld } from './balances';
import { CarriedPoints } from './carried-points';
import { LapsedPoints } from './lapsed-points';
import { giveBack, openLots, takeFrom, takesOf } from './lot.store';
import { allocate } from './lots';
import { Posting, signed } from './posting.entity';

/** What can still happen to a posting: a hold is confirmed or released, a posted one is reverted. */
@Injectable()
export class PointsCorrections {
  constructor(
    private readonly clock: Clock,
    private readonly lapsed: LapsedPoints,
    private readonly carried: CarriedPoints,
  ) {}

  /** The purchase went through: the points are spent. Throws HOLD_NOT_PENDING. */
  async confirm(tx: Tx, brandId: string, postingId: string): Promise<Posting> {
    const posting = await this.settle(tx, brandId, postingId, 'posted');
    await settleHeld(tx, posting, posting.amount, false);
    return posting;
  }

  /** The purchase fell through: the points go back into the lots they came from. Throws HOLD_NOT_PENDING. */
  async release(tx: Tx, brandId: string, postingId: string): Promise<Posting> {
    const posting = await this.settle(tx, brandId, postingId, 'voided');
    await settleHeld(tx, posting, posting.amount, true);
    await giveBack(tx, brandId, await takesOf(tx, posting));
    await this.carried.follow(tx, posting, posting.id);
    return posting;
  }

  /** Takes a posting back by its mirror image. Throws ALREADY_REVERTED, or POINTS_NOT_ENOUGH when what was earned is spent. */
  async revert(tx: Tx, brandId: string, postingId: string, note?: string): Promise<Posting> {
    const original = await tx.findOne(Posting, { brandId, id: postingId });
    if (!original) throw fail('NOT_FOUND');
    this.assertRevertible(original);
    const earned = signed(original) > 0;
    // what was earned before a merge is now with the member it was carried to
    const memberId = earned ? await this.carried.holderNow(tx, original) : original.memberId;
    const mirror = this.mirrorOf(original, memberId, note);
    if ((await tx.insertIgnore(Posting, [mirror])) === 0) throw fail('ALREADY_REVERTED');
    await (earned ? this.takeBack(tx, mirror, original) : this.restore(tx, mirror, original));
    return mirror;
  }

  private assertRevertible(original: Posting): void {
    if (original.state === 'pending') throw fail('STILL_RUNNING');
    if (original.state === 'voided' || original.reason === 'revert') throw fail('ALREADY_REVERTED');
    if (original.reason === 'merge')
      throw fail('INVALID_INPUT', { faults: [{ path: 'id', text: '合并要在会员页撤销' }] });
  }

  /** What was spent goes back into the very lots that paid. */
  private async restore(tx: Tx, mirror: Posting, original: Posting): Promise<void> {
    await credit(tx, [mirror]);
    await giveBack(tx, mirror.brandId, await takesOf(tx, original));
    await this.carried.follow(tx, mirror, mirror.id);
  }

  /** What was earned is taken out of its own lot first, then out of the oldest. */
  private async takeBack(tx: Tx, mirror: Posting, original: Posting): Promise<void> {
    await credit(tx, [{ ...mirror, amount: 0 }]);
    await this.lapsed.expire(tx, mirror);
    await debit(tx, mirror, mirror.amount, false);
    const lots = await openLots(tx, mirror);
    const own = lots.filter((lot) => lot.postingId === original.id);
    const others = lots.filter((lot) => lot.postingId !== original.id);
    await takeFrom(tx, mirror, allocate([...own, ...others], mirror.amount));
  }

  private mirrorOf(original: Posting, memberId: string, note?: string): Posting {
    const at = this.clock.now();
    const other = signed(original) > 0 ? original.fromAccount : original.toAccount;
    const accounts =
      signed(original) > 0 ? { fromAccount: memberId, toAccount: other } : { fromAccount: other, toAccount: memberId };
    return {
      ...original,
      ...accounts,
      id: newId(at),
      memberId,
      reason: 'revert',
      requestKey: `revert:${original.id}`,
      revertsId: original.id,
      note: note?.slice(0, 200) ?? original.note,
      at,
      settledAt: at,
    };
  }

  private async settle(tx: Tx, brandId: string, id: string, state: 'posted' | 'voided'): Promise<Posting> {
    const settledAt = this.clock.now();
    const settled = await tx.run(
      `UPDATE points_posting SET state = ?, settled_at = ? WHERE brand_id = ? AND id = ? AND state = 'pending'`,
      [state, settledAt, brandId, id],
    );
    const posting = await tx.findOne(Posting, { brandId, id });
    if (!posting) throw fail('NOT_FOUND');
    if (settled === 0) throw fail('HOLD_NOT_PENDING');
    return posting;
  }
}
