import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { type MemberHolding, MemberHoldings, type MergeMove } from '../members';
import { Coupon, CouponMove } from './coupon.entity';
import { couponViewOf } from './coupon.view';

/** A member's coupons, for merging, exporting and erasing. */
@Injectable()
export class CouponsHolding implements MemberHolding, OnModuleInit {
  readonly name = 'coupons';
  readonly erases = null;

  constructor(
    private readonly holdings: MemberHoldings,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.holdings.add(this);
  }

  async exportOf(brandId: string, memberId: string): Promise<unknown[]> {
    const coupons = await this.database.read.find(Coupon, { where: { brandId, memberId }, order: { id: 'ASC' } });
    return coupons.map((coupon) => ({ ...couponViewOf(coupon, this.clock.now()), grantedAt: coupon.grantedAt }));
  }

  /** Coupons say nothing of the person, and those unused are still the member's. */
  erase(): Promise<{ what: string; why: string; until: number }[]> {
    return Promise.resolve([]);
  }

  async move(tx: Tx, { brandId, mergeId, fromId, toId }: MergeMove): Promise<void> {
    const coupons = await tx.find(Coupon, { select: { id: true }, where: { brandId, memberId: fromId } });
    await tx.insert(
      CouponMove,
      coupons.map(({ id }) => ({ brandId, mergeId, couponId: id })),
    );
    await tx.update(Coupon, { brandId, memberId: fromId }, { memberId: toId });
  }

  async undo(tx: Tx, { brandId, mergeId, fromId }: MergeMove): Promise<void> {
    await tx.run(
      `UPDATE coupon SET member_id = ?
       WHERE brand_id = ? AND id IN (SELECT coupon_id FROM coupon_move WHERE brand_id = ? AND merge_id = ?)`,
      [fromId, brandId, brandId, mergeId],
    );
  }
}
