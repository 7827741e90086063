import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { seedDemo } from './demo';
import { readEnv } from './platform/env';

/** `node seed.js`: puts the demo brand into an empty database. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(
    AppModule.forRoot(readEnv({ ...process.env, FANQU_WORKER: 'separate' })),
    { logger: ['error'] },
  );
  const seeded = await seedDemo(app);
  process.stdout.write(seeded ? 'Seeded the demo brand.\n' : 'There is a brand already; nothing was seeded.\n');
  await app.close();
}

void main();
