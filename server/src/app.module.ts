import { type DynamicModule, Module } from '@nestjs/common';
import { entities } from './app.schema';
import { BrandsModule } from './features/brands';
import { CampaignsModule } from './features/campaigns';
import { CardsModule } from './features/cards';
import { CouponsModule } from './features/coupons';
import { GamesModule } from './features/games';
import { InvitesModule } from './features/invites';
import { MembersModule } from './features/members';
import { PlaysModule } from './features/plays';
import { PointsModule } from './features/points';
import { PrizesModule } from './features/prizes';
import { ReportsModule } from './features/reports';
import { StaffModule } from './features/staff';
import { TrackingModule } from './features/tracking';
import type { Clock } from './platform/clock';
import type { Env } from './platform/env';
import { PlatformModule } from './platform/platform.module';

/** The whole server: the platform, then every feature by tier. */
@Module({})
export class AppModule {
  static forRoot(env: Env, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot({ env, entities, clock }),
        BrandsModule,
        StaffModule,
        GamesModule,
        MembersModule,
        PointsModule,
        CardsModule,
        CouponsModule,
        PrizesModule,
        CampaignsModule,
        PlaysModule,
        InvitesModule,
        TrackingModule,
        ReportsModule,
      ],
    };
  }
}
