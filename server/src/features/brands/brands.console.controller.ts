import { Body, Get, Post, Put } from '@nestjs/common';
import type { BrandPushView, BrandSettings } from '@fanqu/shared/api/brand';
import type { StoreView } from '@fanqu/shared/api/staff';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs } from '../../platform/auth/api';
import { BrandPushKeys } from './brand-push.service';
import { BrandPushDto, BrandSettingsDto, StoreDto } from './brands.dto';
import { BrandsService } from './brands.service';

@ConsoleApi('brand')
export class BrandConsoleController {
  constructor(private readonly brands: BrandsService) {}

  @Get()
  @Needs('brand.read')
  settings(@Me() staff: StaffActor): Promise<BrandSettings> {
    return this.brands.settings(staff.brandId);
  }

  @Put()
  @Needs('brand.write')
  change(@Me() staff: StaffActor, @Body() body: BrandSettingsDto): Promise<BrandSettings> {
    return this.brands.change(staff, body);
  }
}

@ConsoleApi('brand/push', 'brand')
export class BrandPushController {
  constructor(private readonly push: BrandPushKeys) {}

  @Get()
  @Needs('brand.read')
  view(@Me() staff: StaffActor): Promise<BrandPushView> {
    return this.push.view(staff.brandId);
  }

  @Put()
  @Needs('brand.write')
  set(@Me() staff: StaffActor, @Body() body: BrandPushDto): Promise<BrandPushView> {
    return this.push.set(staff, body);
  }
}

@ConsoleApi('stores')
export class StoresConsoleController {
  constructor(private readonly brands: BrandsService) {}

  @Get()
  @Needs('brand.read')
  list(@Me() staff: StaffActor): Promise<StoreView[]> {
    return this.brands.stores(staff.brandId);
  }

  @Post()
  @Needs('brand.write')
  add(@Me() staff: StaffActor, @Body() body: StoreDto): Promise<StoreView> {
    return this.brands.addStore(staff, body);
  }
}
