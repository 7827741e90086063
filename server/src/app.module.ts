import { type DynamicModule, Module } from '@nestjs/common';
import { entities } from './app.schema';
import { BrandsModule } from './features/brands';
import { CardsModule } from './features/cards';
import { CouponsModule } from './features/coupons';
import { MembersModule } from './features/members';
import { PointsModule } from './features/points';
import { PrizesModule } from './features/prizes';
import { StaffModule } from './features/staff';
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
        MembersModule,
        PointsModule,
        CardsModule,
        CouponsModule,
        PrizesModule,
      ],
    };
  }
}
