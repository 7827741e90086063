import { Module } from '@nestjs/common';
import { BrandConsoleController, StoresConsoleController } from './brands.console.controller';
import { BrandsController } from './brands.controller';
import { BrandsService } from './brands.service';

@Module({
  controllers: [BrandsController, BrandConsoleController, StoresConsoleController],
  providers: [BrandsService],
  exports: [BrandsService],
})
export class BrandsModule {}
