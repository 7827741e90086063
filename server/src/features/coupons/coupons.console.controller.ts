import { Body, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { CouponLook, CouponTemplateView, CouponView, RedemptionView } from '@fanqu/shared/api/coupon';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs } from '../../platform/auth/api';
import { PageQuery } from '../../platform/http/dto';
import { CouponDesk } from './coupon-desk';
import { CouponTemplates } from './coupon-templates';
import { CouponWallet } from './coupon-wallet';
import {
  ChangeCouponTemplateDto,
  CouponQuery,
  CouponTemplateDto,
  GrantCouponDto,
  LookCouponDto,
  RedeemCouponDto,
  UndoRedemptionDto,
} from './coupons.dto';
import { Redemptions } from './redemptions';
import { Till } from './till.service';

@ConsoleApi('coupon-templates', 'coupons')
export class CouponTemplatesController {
  constructor(private readonly templates: CouponTemplates) {}

  @Get()
  @Needs('coupons.read')
  list(@Me() { brandId }: StaffActor, @Query() query: PageQuery): Promise<Page<CouponTemplateView>> {
    return this.templates.list(brandId, query);
  }

  @Get(':id')
  @Needs('coupons.read')
  view(@Me() { brandId }: StaffActor, @Param('id') id: string): Promise<CouponTemplateView> {
    return this.templates.view(brandId, id);
  }

  @Post()
  @Needs('coupons.write')
  create(@Me() staff: StaffActor, @Body() body: CouponTemplateDto): Promise<CouponTemplateView> {
    return this.templates.create(staff, body);
  }

  @Put(':id')
  @Needs('coupons.write')
  change(
    @Me() staff: StaffActor,
    @Param('id') id: string,
    @Body() body: ChangeCouponTemplateDto,
  ): Promise<CouponTemplateView> {
    return this.templates.change(staff, id, body);
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Needs('coupons.write')
  stop(@Me() staff: StaffActor, @Param('id') id: string): Promise<CouponTemplateView> {
    return this.templates.stop(staff, id);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Needs('coupons.write')
  start(@Me() staff: StaffActor, @Param('id') id: string): Promise<CouponTemplateView> {
    return this.templates.start(staff, id);
  }
}

@ConsoleApi('members', 'coupons')
export class MemberCouponsController {
  constructor(
    private readonly wallet: CouponWallet,
    private readonly desk: CouponDesk,
  ) {}

  @Get(':id/coupons')
  @Needs('members.read')
  list(@Me() { brandId }: StaffActor, @Param('id') id: string, @Query() query: CouponQuery): Promise<Page<CouponView>> {
    return this.wallet.list(brandId, id, query);
  }

  @Post(':id/coupons')
  @Needs('coupons.grant')
  grant(@Me() staff: StaffActor, @Param('id') id: string, @Body() body: GrantCouponDto): Promise<CouponView> {
    return this.desk.grant(staff, id, body);
  }
}

@ConsoleApi('redemptions', 'coupons')
export class TillController {
  constructor(
    private readonly till: Till,
    private readonly redemptions: Redemptions,
  ) {}

  @Get()
  @Needs('coupons.redeem')
  list(@Me() staff: StaffActor, @Query() query: PageQuery): Promise<Page<RedemptionView>> {
    return this.redemptions.list(staff, query);
  }

  @Post('look')
  @HttpCode(200)
  @Needs('coupons.redeem')
  look(@Me() staff: StaffActor, @Body() { code }: LookCouponDto): Promise<CouponLook> {
    return this.till.look(staff, code);
  }

  @Post()
  @Needs('coupons.redeem')
  redeem(@Me() staff: StaffActor, @Body() body: RedeemCouponDto): Promise<RedemptionView> {
    return this.till.redeem(staff, body);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Needs('coupons.redeem')
  undo(@Me() staff: StaffActor, @Param('id') id: string, @Body() body: UndoRedemptionDto): Promise<RedemptionView> {
    return this.till.undo(staff, id, body);
  }
}
