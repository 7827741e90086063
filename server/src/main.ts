import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { migrations } from './app.schema';
import { createApp } from './create-app';
import { onStop, program } from './platform/boot/program';
import { ensureSchema } from './platform/boot/schema';
import { Clock } from './platform/clock';
import { Database } from './platform/db/database';
import { readEnv } from './platform/env';
import { Readiness } from './platform/health/readiness';

/** How long a balancer may take to notice that this process is leaving. */
const LEAVE_MS = 3_000;

/** The API process: HTTP, and the worker's work too unless FANQU_WORKER=separate. */
program(async () => {
  const env = readEnv(process.env);
  const app = await createApp(env);
  await ensureSchema(app.get(Database), migrations, env, app.get(Clock));
  await app.listen({ port: env.port, host: '0.0.0.0' });
  new Logger('Server').log(`Listening at ${await app.getUrl()}`);
  onStop(async () => {
    app.get(Readiness).leave();
    if (env.mode === 'production') await sleep(LEAVE_MS);
    await app.close();
  });
});
