import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { CarriedPoints } from './carried-points';
import { PointsCorrections } from './corrections';
import { LapsedPoints } from './lapsed-points';
import { PointsBook } from './points-book';
import { PointsDesk } from './points-desk';
import { PointsConsoleController } from './points.console.controller';
import { PointsController } from './points.controller';
import { PointsHolding } from './points.holding';
import { Points } from './points.service';

@Module({
  imports: [BrandsModule],
  controllers: [PointsController, PointsConsoleController],
  providers: [Points, PointsBook, PointsDesk, PointsCorrections, LapsedPoints, CarriedPoints, PointsHolding],
  exports: [Points, PointsBook, LapsedPoints],
})
export class PointsModule {}
