import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { Balance } from './balance.entity';

export interface Holder {
  brandId: string;
  memberId: string;
}

export interface Credit extends Holder {
  amount: number;
}

export const placeOf = ({ brandId, memberId }: Holder): string => `${brandId} ${memberId}`;

/** Adds to balances; an amount of 0 only locks the row. Rows are locked in one order, whoever comes. */
export async function credit(tx: Tx, credits: readonly Credit[]): Promise<void> {
  const sums = new Map<string, Balance>();
  for (const { brandId, memberId, amount } of credits) {
    const place = placeOf({ brandId, memberId });
    const row = sums.get(place) ?? { brandId, memberId, balance: 0, held: 0 };
    sums.set(place, { ...row, balance: row.balance + amount });
  }
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await tx.upsert(Balance, rows, ['brand_id', 'member_id'], { balance: 'points_balance.balance + new(balance)' });
}

/** Takes from a balance, into `held` when asked. Throws POINTS_NOT_ENOUGH. */
export async function debit(tx: Tx, { brandId, memberId }: Holder, amount: number, intoHeld: boolean): Promise<void> {
  const taken = await tx.run(
    `UPDATE points_balance SET balance = balance - ?, held = held + ?
     WHERE brand_id = ? AND member_id = ? AND balance >= ?`,
    [amount, intoHeld ? amount : 0, brandId, memberId, amount],
  );
  if (taken === 1) return;
  const row = await tx.findOne(Balance, { brandId, memberId });
  throw fail('POINTS_NOT_ENOUGH', { missing: amount - (row?.balance ?? 0) });
}

/** A hold is settled: what was held is spent, or goes back to the balance. */
export async function settleHeld(tx: Tx, { brandId, memberId }: Holder, amount: number, back: boolean): Promise<void> {
  const settled = await tx.run(
    `UPDATE points_balance SET held = held - ?, balance = balance + ?
     WHERE brand_id = ? AND member_id = ? AND held >= ?`,
    [amount, back ? amount : 0, brandId, memberId, amount],
  );
  if (settled !== 1) throw new Error(`Member ${memberId} holds less than a pending posting says`);
}
