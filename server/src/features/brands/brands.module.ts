import { Module } from '@nestjs/common';
import { BrandPushKeys } from './brand-push.service';
import { BrandConsoleController, BrandPushController, StoresConsoleController } from './brands.console.controller';
import { BrandsController } from './brands.controller';
import { BrandsService } from './brands.service';

@Module({
  controllers: [BrandsController, BrandConsoleController, BrandPushController, StoresConsoleController],
  providers: [BrandsService, BrandPushKeys],
  exports: [BrandsService],
})
export class BrandsModule {}
