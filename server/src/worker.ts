import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { entities, migrations } from './app.schema';
import { BootFault } from './platform/boot/faults';
import { onStop, program } from './platform/boot/program';
import { ensureSchema } from './platform/boot/schema';
import { Clock } from './platform/clock';
import { Database } from './platform/db/database';
import { type Env, readEnv } from './platform/env';
import { openDoor } from './platform/health/door';
import { openLog } from './platform/log/log';
import { NestLog } from './platform/log/nest-log';

/** The environment of a process that does the work, whatever the API processes beside it are told. */
function workerEnv(): Env {
  const env = readEnv(process.env);
  if (env.mysqlUrl) return Object.assign(env, { worker: 'inline' });
  throw new BootFault('FANQU_MYSQL_URL must be set for a worker: the embedded database is for one process');
}

async function checkSchema(env: Env, clock: Clock): Promise<void> {
  const database = await Database.open(env, entities);
  await ensureSchema(database, migrations, env, clock).finally(() => database.close());
}

/** Jobs and outbox without the API; PORT answers /health and /metrics only. */
program(async () => {
  const env = workerEnv();
  const clock = new Clock();
  await checkSchema(env, clock);
  const logger = new NestLog(openLog(env, clock));
  const context = await NestFactory.createApplicationContext(AppModule.forRoot(env, clock), {
    logger,
    abortOnError: false,
  });
  const door = await openDoor(context, env.port);
  new Logger('Worker').log(`Working; health and metrics at port ${env.port}`);
  onStop(async () => {
    await context.close();
    await door.close();
  });
});
