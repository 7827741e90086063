import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { TrackingController } from './tracking.controller';
import { Tracking } from './tracking.service';

@Module({ imports: [BrandsModule], controllers: [TrackingController], providers: [Tracking] })
export class TrackingModule {}
