import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DataSource, DataSourceOptions, QueryRunner } from 'typeorm';
import type { Env } from '../env';
import { readWord, withIncoming, type Dialect } from './dialect';
import type { ColumnWord, TableSpec } from './schema';

/**
 * SQLite by libsql behind TypeORM's better-sqlite3 driver. TypeORM keeps one query runner per source, so writes go
 * through a mutex (unit-of-work.ts) and BEGIN IMMEDIATE; reads have a source of their own on the same WAL file.
 */
export const sqliteDialect: Dialect = {
  name: 'sqlite',
  oneWriter: true,
  forUpdate: '',
  insertIgnore: 'INSERT OR IGNORE',

  options(env: Env, entities: DataSourceOptions['entities']): DataSourceOptions {
    mkdirSync(resolve(env.dataFolder), { recursive: true });
    return {
      type: 'better-sqlite3',
      database: join(resolve(env.dataFolder), 'fanqu.db'),
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- a driver is handed over as the module itself
      driver: require('libsql') as unknown,
      entities,
      synchronize: false,
    };
  },

  async prepare(source: DataSource): Promise<void> {
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 5000', 'foreign_keys = OFF']) {
      await source.query(`PRAGMA ${pragma}`);
    }
  },

  begin: (runner: QueryRunner) => runner.query('BEGIN IMMEDIATE'),
  commit: (runner: QueryRunner) => runner.query('COMMIT'),
  rollback: (runner: QueryRunner) => runner.query('ROLLBACK'),

  isTransient: (error) => /SQLITE_BUSY|database is locked/.test(text(error)),
  isDuplicate: (error) => /UNIQUE constraint failed|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/.test(text(error)),

  onConflict(keys, updates) {
    const sets = Object.entries(updates).map(
      ([column, sql]) => `${column} = ${withIncoming(sql, (c) => `excluded.${c}`)}`,
    );
    return `ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
  },

  createTable(spec: TableSpec): string[] {
    const columns = Object.entries(spec.columns).map(([name, word]) => `${name} ${this.columnType(word)}`);
    const unique = (spec.unique ?? []).map((keys) => `UNIQUE (${keys.join(', ')})`);
    const body = [...columns, `PRIMARY KEY (${spec.primary.join(', ')})`, ...unique].join(', ');
    const indexes = (spec.index ?? []).map(
      (keys, i) => `CREATE INDEX IF NOT EXISTS ix_${spec.name}_${i + 1} ON ${spec.name} (${keys.join(', ')})`,
    );
    return [`CREATE TABLE IF NOT EXISTS ${spec.name} (${body})`, ...indexes];
  },

  columnType(word: ColumnWord): string {
    const { base, length, nullable } = readWord(word);
    const types: Record<string, string> = {
      id: 'varchar(40)',
      whole: 'bigint',
      flag: 'integer',
      doc: 'text',
      long: 'text',
      text: `varchar(${length})`,
    };
    return `${types[base]}${nullable ? '' : ' NOT NULL'}`;
  },

  async hasColumn(runner, table, column) {
    const rows = (await runner.query(`PRAGMA table_info(${table})`)) as { name: string }[];
    return rows.some((row) => row.name === column);
  },
};

function text(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${(error as { code?: string }).code ?? ''} ${error.message}`;
}
