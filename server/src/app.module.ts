import { type DynamicModule, Module } from '@nestjs/common';
import { entities, migrations } from './app.schema';
import { BrandsModule } from './features/brands';
import { CampaignsModule } from './features/campaigns';
import { CardsModule } from './features/cards';
import { ContentModule } from './features/content';
import { CouponsModule } from './features/coupons';
import { GamesModule } from './features/games';
import { InvitesModule } from './features/invites';
import { MembersModule } from './features/members';
import { PlaysModule } from './features/plays';
import { PointsModule } from './features/points';
import { PrizesModule } from './features/prizes';
import { ProfilesModule } from './features/profiles';
import { ReportsModule } from './features/reports';
import { StaffModule } from './features/staff';
import { TrackingModule } from './features/tracking';
import type { Clock } from './platform/clock';
import type { Env } from './platform/env';
import { CacheModule } from './platform/cache/cache.module';
import { HealthModule } from './platform/health/health.module';
import { JobsModule } from './platform/jobs/jobs.module';
import { LimitsModule } from './platform/limits/limits.module';
import { MetricsModule } from './platform/metrics/metrics.module';
import { PlatformModule } from './platform/platform.module';
import { WebModule } from './platform/web/web.module';

/** The whole server: the platform, then every feature by tier. */
@Module({})
export class AppModule {
  static forRoot(env: Env, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot({ env, entities, clock }),
        CacheModule,
        MetricsModule,
        LimitsModule,
        JobsModule,
        HealthModule.forRoot(migrations),
        WebModule,
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
        ContentModule,
        ProfilesModule,
        ReportsModule,
      ],
    };
  }
}
