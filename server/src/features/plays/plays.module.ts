import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands';
import { CampaignsModule } from '../campaigns';
import { GamesModule } from '../games';
import { PrizesModule } from '../prizes';
import { Draws } from './draws.service';
import { FinishHooks } from './finish-hooks';
import { Finishing } from './finishing.service';
import { Helping } from './helping.service';
import { Moving } from './moving.service';
import { PlayContext } from './play-context.service';
import { CampaignPlaysController, DrawsController, MemberPlaysController, PlaysController } from './plays.controller';
import { PlayExpiry } from './play-expiry.service';
import { Plays } from './plays.service';
import { PreviewsConsoleController, PreviewsController } from './previews.controller';
import { PlaysHolding } from './plays.holding';
import { Previews } from './previews.service';
import { Settlement } from './settlement.service';
import { Starting } from './starting.service';

@Module({
  imports: [BrandsModule, GamesModule, PrizesModule, CampaignsModule],
  controllers: [
    PlaysController,
    DrawsController,
    CampaignPlaysController,
    MemberPlaysController,
    PreviewsConsoleController,
    PreviewsController,
  ],
  providers: [
    PlayContext,
    Draws,
    Settlement,
    FinishHooks,
    Starting,
    Finishing,
    Moving,
    Helping,
    Plays,
    PlayExpiry,
    PlaysHolding,
    Previews,
  ],
  exports: [FinishHooks, Helping, Plays],
})
export class PlaysModule {}
