import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { CardsModule } from '../cards';
import { GamesModule } from '../games';
import { PointsModule } from '../points';
import { PrizesModule } from '../prizes';
import { Dossiers } from './dossiers.service';
import { MemberSearch } from './member-search';
import { MembersConsoleController } from './profiles.console.controller';
import { TimelineNames } from './timeline-names';
import { Timelines } from './timelines.service';

@Module({
  imports: [BrandsModule, GamesModule, PointsModule, CardsModule, PrizesModule],
  controllers: [MembersConsoleController],
  providers: [MemberSearch, Dossiers, Timelines, TimelineNames],
})
export class ProfilesModule {}
