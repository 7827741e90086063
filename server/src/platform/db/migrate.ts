import type { QueryRunner } from 'typeorm';
import type { Clock } from '../clock';
import type { Database } from './database';
import type { ColumnWord, Migration, SchemaWriter, TableSpec } from './schema';

const HISTORY: TableSpec = {
  name: 'schema_migration',
  columns: { name: 'text120', applied_at: 'whole' },
  primary: ['name'],
};

/** Applies what is missing, in the order of names; answers the names applied. Safe to run again after a crash. */
export async function migrate(database: Database, migrations: readonly Migration[], clock: Clock): Promise<string[]> {
  const runner = database.writer.createQueryRunner();
  const writer = schemaWriter(database, runner);
  await writer.createTable(HISTORY);
  const missing = await missingMigrations(database, migrations);
  for (const migration of missing) {
    await migration.up(writer);
    await runner.query('INSERT INTO schema_migration (name, applied_at) VALUES (?, ?)', [migration.name, clock.now()]);
  }
  if (!database.dialect.oneWriter) await runner.release();
  return missing.map((migration) => migration.name);
}

/** Names not applied yet, sorted; all of them when the database is empty. */
export async function missingMigrations(database: Database, migrations: readonly Migration[]): Promise<Migration[]> {
  const applied = await appliedNames(database);
  return [...migrations].sort((a, b) => (a.name < b.name ? -1 : 1)).filter((migration) => !applied.has(migration.name));
}

async function appliedNames(database: Database): Promise<Set<string>> {
  try {
    const rows = await database.read.rows<{ name: string }>('SELECT name FROM schema_migration');
    return new Set(rows.map((row) => row.name));
  } catch {
    return new Set(); // no history table: an empty database
  }
}

function schemaWriter(database: Database, runner: QueryRunner): SchemaWriter {
  const { dialect } = database;
  const run = async (sql: string) => {
    await runner.query(sql);
  };
  return {
    run,
    async createTable(spec: TableSpec) {
      for (const sql of dialect.createTable(spec)) await run(sql);
    },
    async addColumn(table: string, column: string, word: ColumnWord) {
      if (await dialect.hasColumn(runner, table, column)) return;
      await run(`ALTER TABLE ${table} ADD COLUMN ${column} ${dialect.columnType(word)}`);
    },
    async dropColumn(table: string, column: string) {
      if (!(await dialect.hasColumn(runner, table, column))) return;
      await run(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    },
  };
}
