import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/auth/vault';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { Coupon, TillCode } from './coupon.entity';
import { CODE_MS, newCode, readCode } from './till-code';

const TRIES = 5;

/** The short-lived codes that stand for coupons at the till. */
@Injectable()
export class TillCodes {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** A new code for a coupon; the one before it stops working. */
  async issue(tx: Tx, brandId: string, couponId: string): Promise<{ code: string; expiresAt: number }> {
    const expiresAt = this.clock.now() + CODE_MS;
    await tx.delete(TillCode, { brandId, couponId, used: false });
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const code = newCode();
      const row: TillCode = { brandId, codeHash: this.hash(brandId, code), couponId, expiresAt, used: false };
      if ((await tx.insertIgnore(TillCode, [row])) > 0) return { code, expiresAt };
    }
    throw fail('BUSY', { retryAfterSeconds: 1 }); // five codes in a row that other coupons had
  }

  /** The coupon of a live code; of a used one too, so that the till hears that it was used rather than that it is wrong. */
  async couponBehind(from: Reader, brandId: string, typed: string): Promise<Coupon> {
    const code = readCode(typed);
    const row = code && (await from.findOne(TillCode, { brandId, codeHash: this.hash(brandId, code) }));
    const coupon = row && (await from.findOne(Coupon, { brandId, id: row.couponId }));
    if (!row || !coupon) throw fail('COUPON_CODE_WRONG');
    if (coupon.usedAt !== null) return coupon;
    if (row.used || row.expiresAt < this.clock.now()) throw fail('COUPON_CODE_WRONG');
    return coupon;
  }

  /** A code works once, even when the redemption is undone. */
  async burn(tx: Tx, { brandId, id }: Coupon): Promise<void> {
    await tx.update(TillCode, { brandId, couponId: id }, { used: true });
  }

  /** Nine digits could be guessed through; without the server's key the hash is useless. */
  private hash(brandId: string, code: string): string {
    return this.vault.blind(`till ${brandId} ${code}`);
  }
}
