import type { EntityMetadata } from 'typeorm';
import { migrations } from '../../server/src/app.schema';
import { migrate } from '../../server/src/platform/db/migrate';
import { startApp, type TestApp } from '../support/app';

type ColumnMetadata = EntityMetadata['columns'][number];

interface Column {
  name: string;
  nullable: boolean;
  key: boolean;
}

describe('the schema', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  }, 60_000);
  afterAll(() => app.close());

  it('has a column for each field of each entity, and no other: name, nullability and place in the key', async () => {
    for (const { tableName, columns } of app.database.writer.entityMetadatas) {
      const stored = await columnsOf(app, tableName);
      expect({ tableName, columns: stored }).toEqual({ tableName, columns: sorted(columns.map(columnOf)) });
    }
  });

  it('has a table for every entity and an entity for every table', async () => {
    const named = app.database.writer.entityMetadatas.map(({ tableName }) => tableName);
    expect(await tablesOf(app)).toEqual([...named, 'schema_migration'].sort());
  });

  it('is migrated once: a second run does nothing', async () => {
    expect(await migrate(app.database, migrations, app.clock)).toEqual([]);
  });

  it('finishes a migration that a crash left half done', async () => {
    await app.database.writer.query("DELETE FROM schema_migration WHERE name = '2026-11-22-06-plays'");
    expect(await migrate(app.database, migrations, app.clock)).toEqual(['2026-11-22-06-plays']);
  });

  it('names each migration once', () => {
    const names = migrations.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

function columnOf(column: ColumnMetadata): Column {
  return { name: column.databaseName, nullable: column.isNullable, key: column.isPrimary };
}

function sorted(columns: Column[]): Column[] {
  return [...columns].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function columnsOf({ database }: TestApp, table: string): Promise<Column[]> {
  if (database.dialect.name === 'sqlite') {
    const rows = await database.read.rows<{ name: string; notnull: number; pk: number }>(`PRAGMA table_info(${table})`);
    return sorted(rows.map(({ name, notnull, pk }) => ({ name, nullable: notnull === 0, key: pk > 0 })));
  }
  const rows = await database.read.rows<{ Field: string; Null: string; Key: string }>(`SHOW COLUMNS FROM ${table}`);
  return sorted(rows.map(({ Field, Null, Key }) => ({ name: Field, nullable: Null === 'YES', key: Key === 'PRI' })));
}

async function tablesOf({ database }: TestApp): Promise<string[]> {
  const sql =
    database.dialect.name === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  const rows = await database.read.rows<{ name: string }>(sql);
  return rows.map(({ name }) => name).sort();
}
