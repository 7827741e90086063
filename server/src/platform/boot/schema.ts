import type { Clock } from '../clock';
import type { Database } from '../db/database';
import { migrate, missingMigrations } from '../db/migrate';
import type { Migration } from '../db/schema';
import type { Env } from '../env';
import { BootFault } from './faults';

/** The embedded database of a developer is brought up to date by itself; any other only by `npm run migrate`. */
export async function ensureSchema(
  database: Database,
  migrations: readonly Migration[],
  env: Env,
  clock: Clock,
): Promise<void> {
  const isOwn = env.mode === 'development' && !env.mysqlUrl;
  if (isOwn) await migrate(database, migrations, clock);
  const missing = await missingMigrations(database, migrations);
  if (missing.length === 0) return;
  throw new BootFault(
    `The database lacks ${missing.length} migrations; run \`npm run migrate\` with the same environment`,
  );
}
