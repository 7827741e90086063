import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { seedDemo } from './demo';
import { readEnv } from './platform/env';

/** `node seed.js`: puts the demo brand into an empty database. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(readEnv({ ...process.env, FANQU_WORKER: 'separate' })), { logger: ['error'] });
  const seeded = await seedDemo(app);
  console.log(seeded ? 'Seeded the demo brand.' : 'There is a brand already; nothing was seeded.');
  await app.close();
}

void main();
