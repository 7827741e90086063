import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { CouponsModule } from '../coupons';
import { GamesModule } from '../games';
import { PointsModule } from '../points';
import { PrizesModule } from '../prizes';
import { CampaignPages } from './campaign-pages.service';
import { CampaignsConsoleController } from './campaigns.console.controller';
import { CampaignsController, EntriesController } from './campaigns.controller';
import { CampaignsService } from './campaigns.service';
import { Entries } from './entries.service';
import { PlayFacts } from './play-facts';
import { PromisedPrizes } from './promised-prizes';
import { CampaignPublisher } from './publisher.service';
import { Turns } from './turns.service';

@Module({
  imports: [BrandsModule, GamesModule, PointsModule, CouponsModule, PrizesModule],
  controllers: [CampaignsController, EntriesController, CampaignsConsoleController],
  providers: [CampaignsService, CampaignPages, CampaignPublisher, Turns, Entries, PlayFacts, PromisedPrizes],
  exports: [CampaignsService, CampaignPages, CampaignPublisher, Turns, PlayFacts],
})
export class CampaignsModule {}
