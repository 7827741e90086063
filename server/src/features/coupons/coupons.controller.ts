import { Get, Param, Post, Query } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { CouponCode, CouponView } from '@fanqu/shared/api/coupon';
import { Me, type MemberActor } from '../../platform/auth/actors';
import { MemberApi } from '../../platform/auth/api';
import { CouponWallet } from './coupon-wallet';
import { CouponQuery } from './coupons.dto';

@MemberApi('coupons')
export class CouponsController {
  constructor(private readonly wallet: CouponWallet) {}

  @Get()
  list(@Me() { brandId, memberId }: MemberActor, @Query() query: CouponQuery): Promise<Page<CouponView>> {
    return this.wallet.list(brandId, memberId, query);
  }

  @Get(':id')
  view(@Me() { brandId, memberId }: MemberActor, @Param('id') id: string): Promise<CouponView> {
    return this.wallet.view(brandId, memberId, id);
  }

  @Post(':id/code')
  code(@Me() { brandId, memberId }: MemberActor, @Param('id') id: string): Promise<CouponCode> {
    return this.wallet.code(brandId, memberId, id);
  }
}
