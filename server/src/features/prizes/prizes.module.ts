import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { CardsModule } from '../cards';
import { CouponsModule } from '../coupons';
import { PointsModule } from '../points';
import { PrizeBook } from './prize-book';
import { PrizeUse } from './prize-use';
import { Prizes } from './prizes.service';
import { Rewards } from './rewards.service';
import { WinWriter } from './win-writer';

@Module({
  imports: [BrandsModule, PointsModule, CardsModule, CouponsModule],
  providers: [Prizes, PrizeBook, PrizeUse, WinWriter, Rewards],
  exports: [Prizes, PrizeBook, PrizeUse, Rewards],
})
export class PrizesModule {}
