import { Injectable } from '@nestjs/common';
import type { CouponView, GrantCoupon } from '@fanqu/shared/api/coupon';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { fail } from '../../platform/fail';
import { Once } from '../../platform/idempotency/once';
import { Members } from '../members';
import { couponViewOf } from './coupon.view';
import { Coupons } from './coupons.service';

/** Staff give a member a coupon by hand. */
@Injectable()
export class CouponDesk {
  constructor(
    private readonly coupons: Coupons,
    private readonly members: Members,
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  grant(staff: StaffActor, memberId: string, { key, templateId }: GrantCoupon): Promise<CouponView> {
    const { brandId, staffId } = staff;
    const intent = { brandId, actorId: staffId, scope: 'coupons.grant', key, body: { memberId, templateId } };
    return this.once.run(intent, async (tx) => {
      await this.members.get(brandId, memberId, tx);
      const request = { brandId, memberId, templateId, key: `staff:${staffId}:${key}`, source: `staff:${staffId}` };
      const [outcome] = await this.coupons.grant(tx, [request]);
      if ('refused' in outcome) throw fail(outcome.refused);
      await this.audit.record(tx, staff, 'coupon.grant', memberId, null, { templateId, couponId: outcome.granted.id });
      return couponViewOf(outcome.granted, this.clock.now());
    });
  }
}
