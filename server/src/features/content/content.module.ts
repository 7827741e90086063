import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { CampaignsModule } from '../campaigns';
import { CardsModule } from '../cards';
import { CouponsModule } from '../coupons';
import { PointsModule } from '../points';
import { HomeController, OwnMemberController } from './content.controller';
import { DemoController, SandboxSmsController } from './demo.controller';
import { Demo } from './demo.service';
import { Home } from './home.service';

@Module({
  imports: [BrandsModule, PointsModule, CardsModule, CouponsModule, CampaignsModule],
  controllers: [HomeController, OwnMemberController, DemoController, SandboxSmsController],
  providers: [Home, Demo],
})
export class ContentModule {}
