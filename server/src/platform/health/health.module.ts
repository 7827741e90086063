import { type DynamicModule, Module } from '@nestjs/common';
import type { Migration } from '../db/schema';
import { HealthController } from './health.controller';
import { MIGRATIONS, Readiness } from './readiness';

@Module({})
export class HealthModule {
  static forRoot(migrations: readonly Migration[]): DynamicModule {
    return {
      module: HealthModule,
      global: true,
      controllers: [HealthController],
      providers: [{ provide: MIGRATIONS, useValue: migrations }, Readiness],
      exports: [Readiness],
    };
  }
}
