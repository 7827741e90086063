import { Injectable } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { RedemptionView } from '@fanqu/shared/api/coupon';
import { In, LessThan } from 'typeorm';
import type { StaffActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { PAGE, pageOf, readCursor } from '../../platform/http/page';
import { Outbox } from '../../platform/outbox/outbox';
import { Coupon, Redemption } from './coupon.entity';
import { redemptionViewOf } from './coupon.view';

/** Redemptions as they are kept: written, undone, listed. */
@Injectable()
export class Redemptions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Marks the coupon used. Of two tills at once, one hears COUPON_USED here. */
  async record(tx: Tx, coupon: Coupon, redemption: Redemption): Promise<Coupon> {
    const { brandId, id, at, storeCode, couponId } = redemption;
    const used = await tx.run(
      `UPDATE coupon SET used_at = ?, used_store = ?, redemption_id = ?, open_until = NULL
       WHERE brand_id = ? AND id = ? AND used_at IS NULL`,
      [at, storeCode, id, brandId, couponId],
    );
    if (used !== 1) throw fail('COUPON_USED');
    await tx.insert(Redemption, [redemption]);
    await this.count(tx, redemption, 1);
    await this.tell(tx, 'coupon.redeemed', redemption);
    return { ...coupon, usedAt: at, usedStore: storeCode, redemptionId: id, openUntil: null };
  }

  /** The coupon is the member's again; its times hold as before. Throws COUPON_NOT_REDEEMED. */
  async undo(tx: Tx, before: Redemption): Promise<{ redemption: Redemption; coupon: Coupon }> {
    const { brandId, id, couponId } = before;
    const undoneAt = this.clock.now();
    const undone = await tx.run(
      'UPDATE coupon_redemption SET undone_at = ? WHERE brand_id = ? AND id = ? AND undone_at IS NULL',
      [undoneAt, brandId, id],
    );
    if (undone !== 1) throw fail('COUPON_NOT_REDEEMED');
    await tx.run(
      `UPDATE coupon SET used_at = NULL, used_store = NULL, redemption_id = NULL, open_until = until_at
       WHERE brand_id = ? AND id = ? AND redemption_id = ?`,
      [brandId, couponId, id],
    );
    const redemption = { ...before, undoneAt };
    await this.count(tx, redemption, -1);
    await this.tell(tx, 'coupon.undone', redemption);
    const coupon = await tx.findOne(Coupon, { brandId, id: couponId });
    if (!coupon) throw fail('NOT_FOUND');
    return { redemption, coupon };
  }

  /** Newest first; staff of one store see their own. */
  async list(
    { brandId, storeCode }: StaffActor,
    query: { cursor?: string; limit?: number },
  ): Promise<Page<RedemptionView>> {
    const limit = query.limit ?? PAGE;
    const cursor = readCursor(query.cursor);
    const where = {
      brandId,
      ...(storeCode === null ? {} : { storeCode }),
      ...(cursor ? { id: LessThan(cursor) } : {}),
    };
    const rows = await this.database.read.find(Redemption, { where, order: { id: 'DESC' }, take: limit + 1 });
    const coupons = await this.couponsOf(brandId, rows);
    const pairs = rows.flatMap((row) => {
      const coupon = coupons.get(row.couponId);
      return coupon ? [{ row, coupon }] : [];
    });
    return pageOf(
      pairs,
      limit,
      ({ row }) => row.id,
      ({ row, coupon }) => redemptionViewOf(row, coupon, this.clock.now()),
    );
  }

  private async couponsOf(brandId: string, rows: readonly Redemption[]): Promise<Map<string, Coupon>> {
    if (rows.length === 0) return new Map();
    const coupons = await this.database.read.find(Coupon, {
      where: { brandId, id: In(rows.map((row) => row.couponId)) },
    });
    return new Map(coupons.map((coupon) => [coupon.id, coupon]));
  }

  private async count(tx: Tx, { brandId, templateId }: Redemption, change: 1 | -1): Promise<void> {
    await tx.run('UPDATE coupon_template SET redeemed = redeemed + ? WHERE brand_id = ? AND id = ?', [
      change,
      brandId,
      templateId,
    ]);
  }

  private tell(tx: Tx, kind: 'coupon.redeemed' | 'coupon.undone', redemption: Redemption): Promise<void> {
    const { brandId, id: redemptionId, couponId, templateId, memberId, storeCode, orderFen, savedFen } = redemption;
    const payload = { redemptionId, couponId, templateId, memberId, storeCode, orderFen, savedFen };
    return this.outbox.record(tx, [{ brandId, kind, payload }]);
  }
}
