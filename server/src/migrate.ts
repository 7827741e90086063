import 'reflect-metadata';
import { entities, migrations } from './app.schema';
import { program } from './platform/boot/program';
import { Clock } from './platform/clock';
import { Database } from './platform/db/database';
import { migrate } from './platform/db/migrate';
import { readEnv } from './platform/env';

/** Brings the database of the environment up to date and says what it did; safe to run again. */
program(async () => {
  const database = await Database.open(readEnv(process.env), entities);
  const applied = await migrate(database, migrations, new Clock()).finally(() => database.close());
  const lines = applied.length > 0 ? applied.map((name) => `applied ${name}`) : ['nothing to apply'];
  process.stdout.write(`${lines.join('\n')}\n`);
});
