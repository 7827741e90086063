import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { Clock } from './platform/clock';
import type { Env } from './platform/env';
import { buildApp } from './platform/web/build-app';

/** The whole server, not yet initialised: migrate its database, then `listen` (or `init` and `inject`). */
export function createApp(env: Env, clock: Clock = new Clock()): Promise<NestFastifyApplication> {
  return buildApp({ module: AppModule.forRoot(env, clock), env, clock });
}
