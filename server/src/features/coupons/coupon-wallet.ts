import { Injectable } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { CouponCode, CouponState, CouponView } from '@fanqu/shared/api/coupon';
import { type FindOptionsWhere, IsNull, LessThan, LessThanOrEqual, MoreThan, MoreThanOrEqual, Not } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { PAGE, pageOf, readCursor } from '../../platform/http/page';
import { qrDataUrl } from '../../platform/qr';
import { Coupon } from './coupon.entity';
import { couponViewOf } from './coupon.view';
import { TillCodes } from './till-codes';
import { stateOf } from './validity';

const REFUSAL = { used: 'COUPON_USED', expired: 'COUPON_EXPIRED', upcoming: 'COUPON_NOT_YET' } as const;

export interface WalletQuery {
  state?: CouponState;
  cursor?: string;
  limit?: number;
}

/** A member's coupons, and the code they show at the till. */
@Injectable()
export class CouponWallet {
  constructor(
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly codes: TillCodes,
  ) {}

  async list(brandId: string, memberId: string, query: WalletQuery): Promise<Page<CouponView>> {
    const now = this.clock.now();
    const limit = query.limit ?? PAGE;
    const cursor = readCursor(query.cursor);
    const where = {
      brandId,
      memberId,
      ...(cursor ? { id: LessThan(cursor) } : {}),
      ...(query.state ? within(query.state, now) : {}),
    };
    const coupons = await this.database.read.find(Coupon, { where, order: { id: 'DESC' }, take: limit + 1 });
    return pageOf(
      coupons,
      limit,
      ({ id }) => id,
      (coupon) => couponViewOf(coupon, now),
    );
  }

  async view(brandId: string, memberId: string, id: string): Promise<CouponView> {
    return couponViewOf(await this.get(brandId, memberId, id), this.clock.now());
  }

  /** How many coupons a member could use today. */
  usableCount(brandId: string, memberId: string): Promise<number> {
    return this.database.read.count(Coupon, { brandId, memberId, ...within('usable', this.clock.now()) });
  }

  /** A new code for the till; the one before it stops working. */
  async code(brandId: string, memberId: string, id: string): Promise<CouponCode> {
    const state = stateOf(await this.get(brandId, memberId, id), this.clock.now());
    if (state !== 'usable') throw fail(REFUSAL[state]);
    const { code, expiresAt } = await this.unit.run((tx) => this.codes.issue(tx, brandId, id));
    return { code, qr: qrDataUrl(code), expiresAt };
  }

  private async get(brandId: string, memberId: string, id: string): Promise<Coupon> {
    const coupon = await this.database.read.findOne(Coupon, { brandId, memberId, id });
    if (!coupon) throw fail('NOT_FOUND');
    return coupon;
  }
}

/** The same as `stateOf`, for the database. */
function within(state: CouponState, now: number): FindOptionsWhere<Coupon> {
  switch (state) {
    case 'used':
      return { usedAt: Not(IsNull()) };
    case 'expired':
      return { usedAt: IsNull(), untilAt: LessThan(now) };
    case 'upcoming':
      return { usedAt: IsNull(), fromAt: MoreThan(now), untilAt: MoreThanOrEqual(now) };
    case 'usable':
      return { usedAt: IsNull(), fromAt: LessThanOrEqual(now), untilAt: MoreThanOrEqual(now) };
  }
}
