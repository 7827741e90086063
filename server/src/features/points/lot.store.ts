import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import type { Tx } from '../../platform/db/tx';
import { newId } from '../../platform/ids';
import type { Holder } from './balances';
import { Lot, LotUse } from './lot.entity';
import type { Take } from './lots';
import type { Posting } from './posting.entity';

/** A new lot for what a posting earned. */
export function lotOf(posting: Posting, amount: number, expiresAt: number): Lot {
  const { brandId, memberId, id, at } = posting;
  const own = { originId: null, mergeId: null };
  return {
    brandId,
    id: newId(at),
    memberId,
    postingId: id,
    amount,
    remaining: amount,
    expiresAt,
    dueAt: expiresAt,
    ...own,
  };
}

/** A member's open lots, the first to expire first. The caller holds the lock of their balance. */
export function openLots(tx: Tx, { brandId, memberId }: Holder): Promise<Lot[]> {
  return tx.find(Lot, { where: { brandId, memberId, dueAt: Not(IsNull()) }, order: { dueAt: 'ASC', id: 'ASC' } });
}

/** Open lots whose time is up. */
export function dueLots(tx: Tx, { brandId, memberId }: Holder, now: number): Promise<Lot[]> {
  return tx.find(Lot, {
    where: { brandId, memberId, dueAt: LessThanOrEqual(now) },
    order: { dueAt: 'ASC', id: 'ASC' },
  });
}

/** Takes from lots for a posting, and notes which. */
export async function takeFrom(tx: Tx, posting: Posting, takes: readonly Take[]): Promise<void> {
  for (const { lotId, amount } of takes) {
    // due_at first: MySQL reads columns changed earlier in the same SET
    const taken = await tx.run(
      `UPDATE points_lot SET due_at = CASE WHEN remaining = ? THEN NULL ELSE expires_at END, remaining = remaining - ?
       WHERE brand_id = ? AND id = ? AND remaining >= ?`,
      [amount, amount, posting.brandId, lotId, amount],
    );
    if (taken !== 1) throw new Error(`Lot ${lotId} does not hold ${amount} points`);
  }
  await tx.insert(
    LotUse,
    takes.map((take) => ({ brandId: posting.brandId, postingId: posting.id, ...take })),
  );
}

/** Puts points back into the very lots they came from. */
export async function giveBack(tx: Tx, brandId: string, takes: readonly Take[]): Promise<void> {
  for (const { lotId, amount } of takes) {
    const restored = await tx.run(
      `UPDATE points_lot SET due_at = expires_at, remaining = remaining + ?
       WHERE brand_id = ? AND id = ? AND remaining + ? <= amount`,
      [amount, brandId, lotId, amount],
    );
    if (restored !== 1) throw new Error(`Lot ${lotId} cannot take ${amount} points back`);
  }
}

/** What each lot paid for a posting. */
export async function takesOf(tx: Tx, { brandId, id }: Pick<Posting, 'brandId' | 'id'>): Promise<Take[]> {
  const uses = await tx.find(LotUse, { where: { brandId, postingId: id }, order: { lotId: 'ASC' } });
  return uses.map(({ lotId, amount }) => ({ lotId, amount }));
}
