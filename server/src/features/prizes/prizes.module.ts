import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { CardsModule } from '../cards';
import { CouponsModule } from '../coupons';
import { PointsModule } from '../points';
import { AddressBook } from './address-book';
import { CodePool } from './code-pool';
import { Deliveries } from './deliveries.service';
import { LevelAtTill } from './level-at-till';
import { PrizeBook } from './prize-book';
import { PrizeShelf } from './prize-shelf';
import { PrizeStock } from './prize-stock';
import { PrizeUse } from './prize-use';
import { DeliveriesController, PrizesConsoleController } from './prizes.console.controller';
import { WinsController } from './prizes.controller';
import { PrizesHolding } from './prizes.holding';
import { Prizes } from './prizes.service';
import { Rewards } from './rewards.service';
import { WinWriter } from './win-writer';
import { Wins } from './wins.service';

@Module({
  imports: [BrandsModule, PointsModule, CardsModule, CouponsModule],
  controllers: [WinsController, PrizesConsoleController, DeliveriesController],
  providers: [
    Prizes,
    PrizeBook,
    PrizeShelf,
    PrizeStock,
    PrizeUse,
    CodePool,
    WinWriter,
    Wins,
    Deliveries,
    AddressBook,
    Rewards,
    LevelAtTill,
    PrizesHolding,
  ],
  exports: [Prizes, PrizeBook, PrizeShelf, PrizeUse, CodePool, Wins, Rewards],
})
export class PrizesModule {}
