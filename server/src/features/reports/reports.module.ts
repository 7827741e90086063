import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { FunnelMarks } from './funnel-marks.service';
import { Funnel } from './funnel.service';
import { ReportsController } from './reports.console.controller';

@Module({ imports: [BrandsModule], controllers: [ReportsController], providers: [FunnelMarks, Funnel] })
export class ReportsModule {}
