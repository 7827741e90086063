import { Injectable } from '@nestjs/common';
import type { CouponLook, RedeemCoupon, RedemptionView, UndoRedemption } from '@fanqu/shared/api/coupon';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { fail } from '../../platform/fail';
import { Once } from '../../platform/idempotency/once';
import { newId } from '../../platform/ids';
import { BrandsService } from '../brands';
import { Members } from '../members';
import { type Coupon, Redemption } from './coupon.entity';
import { couponViewOf, redemptionViewOf } from './coupon.view';
import { HolderLevels } from './holder-levels';
import { Redemptions } from './redemptions';
import { savedFen } from './saving';
import { TillCodes } from './till-codes';
import { refusalOf } from './till-rules';

/** The till: staff look a code up, redeem it, and take a mistake back. */
@Injectable()
export class Till {
  constructor(
    private readonly codes: TillCodes,
    private readonly redemptions: Redemptions,
    private readonly brands: BrandsService,
    private readonly members: Members,
    private readonly levels: HolderLevels,
    private readonly database: Database,
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async look({ brandId }: StaffActor, code: string): Promise<CouponLook> {
    const coupon = await this.codes.couponBehind(this.database.read, brandId, code);
    const { nickname, phoneMasked } = await this.members.get(brandId, coupon.memberId);
    const level = await this.levels.nameOf(brandId, coupon.memberId);
    return { coupon: couponViewOf(coupon, this.clock.now()), member: { nickname, phone: phoneMasked, level } };
  }

  async redeem(staff: StaffActor, { key, ...body }: RedeemCoupon): Promise<RedemptionView> {
    await this.assertStore(staff, body.storeCode);
    const intent = { brandId: staff.brandId, actorId: staff.staffId, scope: 'coupons.redeem', key, body };
    return this.once.run(intent, async (tx) => {
      const coupon = await this.codes.couponBehind(tx, staff.brandId, body.code);
      const redemption = this.draw(staff, coupon, body);
      const used = await this.redemptions.record(tx, coupon, redemption);
      await this.codes.burn(tx, coupon);
      await this.audit.record(tx, staff, 'coupon.redeem', coupon.id, null, redemption);
      return redemptionViewOf(redemption, used, this.clock.now());
    });
  }

  undo(staff: StaffActor, id: string, { key, memo }: UndoRedemption): Promise<RedemptionView> {
    const intent = { brandId: staff.brandId, actorId: staff.staffId, scope: 'coupons.undo', key, body: { id, memo } };
    return this.once.run(intent, async (tx) => {
      const before = await tx.findOne(Redemption, { brandId: staff.brandId, id });
      if (!before || (staff.storeCode !== null && staff.storeCode !== before.storeCode)) throw fail('NOT_FOUND');
      const { redemption, coupon } = await this.redemptions.undo(tx, before);
      await this.audit.record(tx, staff, 'coupon.undo', coupon.id, before, { ...redemption, memo });
      return redemptionViewOf(redemption, coupon, this.clock.now());
    });
  }

  private async assertStore(staff: StaffActor, storeCode: string): Promise<void> {
    const stores = await this.brands.stores(staff.brandId);
    const own = staff.storeCode === null || staff.storeCode === storeCode;
    if (own && stores.some((store) => store.code === storeCode)) return;
    throw fail('INVALID_INPUT', { faults: [{ path: 'storeCode', text: own ? '没有这个门店' : '只能核销自己门店的' }] });
  }

  /** The redemption as it will be written. Throws why the coupon cannot be used for this purchase. */
  private draw(staff: StaffActor, coupon: Coupon, body: Omit<RedeemCoupon, 'key'>): Redemption {
    const { storeCode, orderFen = null } = body;
    const at = this.clock.now();
    const refusal = refusalOf(coupon, { storeCode, orderFen }, at);
    if (refusal) throw fail(refusal);
    const { brandId, id: couponId, templateId, memberId, face } = coupon;
    const money = { orderFen, savedFen: savedFen(face.terms, orderFen) };
    return {
      brandId,
      id: newId(at),
      couponId,
      templateId,
      memberId,
      storeCode,
      staffId: staff.staffId,
      ...money,
      at,
      undoneAt: null,
    };
  }
}
