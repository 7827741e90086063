import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { PointsModule } from '../points';
import { Binding } from './binding.service';
import { CardHolding } from './card.holding';
import { CardSmsCodes } from './card-sms.service';
import { CardImportsController, LevelsController } from './cards.console.controller';
import { CardController } from './cards.controller';
import { Cards } from './cards.service';
import { Growth } from './growth.service';
import { ImportWriter } from './import-writer';
import { CardImports } from './imports.service';

@Module({
  imports: [BrandsModule, PointsModule],
  controllers: [CardController, LevelsController, CardImportsController],
  providers: [Cards, Growth, Binding, CardSmsCodes, CardImports, ImportWriter, CardHolding],
  exports: [Cards, Growth, CardImports],
})
export class CardsModule {}
