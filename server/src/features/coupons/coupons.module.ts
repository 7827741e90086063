import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { CouponDesk } from './coupon-desk';
import { CouponExpiry } from './coupon-expiry';
import { CouponTemplates } from './coupon-templates';
import { CouponWallet } from './coupon-wallet';
import { CouponTemplatesController, MemberCouponsController, TillController } from './coupons.console.controller';
import { CouponsController } from './coupons.controller';
import { CouponsHolding } from './coupons.holding';
import { Coupons } from './coupons.service';
import { HolderLevels } from './holder-levels';
import { Redemptions } from './redemptions';
import { TillCodes } from './till-codes';
import { Till } from './till.service';

@Module({
  imports: [BrandsModule],
  controllers: [CouponsController, CouponTemplatesController, MemberCouponsController, TillController],
  providers: [
    Coupons,
    CouponTemplates,
    CouponWallet,
    CouponDesk,
    CouponExpiry,
    CouponsHolding,
    HolderLevels,
    Redemptions,
    TillCodes,
    Till,
  ],
  exports: [Coupons, CouponTemplates, CouponWallet, CouponExpiry, HolderLevels],
})
export class CouponsModule {}
