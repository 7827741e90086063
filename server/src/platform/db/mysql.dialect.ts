import type { DataSource, DataSourceOptions, QueryRunner } from 'typeorm';
import type { Env } from '../env';
import { readWord, withIncoming, type Dialect } from './dialect';
import type { ColumnWord, TableSpec } from './schema';

const TRANSIENT = new Set([1205, 1213, 1047]);
const DUPLICATE = 1062;

/** MySQL 8 and MariaDB by mysql2. Units run READ COMMITTED: REPEATABLE READ loses updates on both. */
export const mysqlDialect: Dialect = {
  name: 'mysql',
  oneWriter: false,
  forUpdate: 'FOR UPDATE',
  insertIgnore: 'INSERT IGNORE',

  options(env: Env, entities: DataSourceOptions['entities']): DataSourceOptions {
    return {
      type: 'mysql',
      url: env.mysqlUrl?.replace(/^mariadb:/, 'mysql:'),
      entities,
      synchronize: false,
      charset: 'utf8mb4_bin',
      timezone: 'Z',
      supportBigNumbers: true,
      bigNumberStrings: false,
      poolSize: 20,
      connectTimeout: 5_000,
      extra: { decimalNumbers: true },
    };
  },

  prepare: async (source: DataSource) => {
    await source.query('SELECT 1');
  },

  begin: (runner: QueryRunner) => runner.startTransaction('READ COMMITTED'),
  commit: (runner: QueryRunner) => runner.commitTransaction(),
  rollback: (runner: QueryRunner) => runner.rollbackTransaction(),

  isTransient: (error) => TRANSIENT.has(errno(error)),
  isDuplicate: (error) => errno(error) === DUPLICATE,

  onConflict(_keys, updates) {
    const sets = Object.entries(updates).map(
      ([column, sql]) => `${column} = ${withIncoming(sql, (c) => `VALUES(${c})`)}`,
    );
    return `ON DUPLICATE KEY UPDATE ${sets.join(', ')}`;
  },

  createTable(spec: TableSpec): string[] {
    const columns = Object.entries(spec.columns).map(([name, word]) => `${name} ${this.columnType(word)}`);
    const unique = (spec.unique ?? []).map((keys, i) => `UNIQUE KEY uq_${i + 1} (${keys.join(', ')})`);
    const indexes = (spec.index ?? []).map((keys, i) => `KEY ix_${i + 1} (${keys.join(', ')})`);
    const body = [...columns, `PRIMARY KEY (${spec.primary.join(', ')})`, ...unique, ...indexes].join(', ');
    return [
      `CREATE TABLE IF NOT EXISTS ${spec.name} (${body}) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    ];
  },

  columnType(word: ColumnWord): string {
    const { base, length, nullable } = readWord(word);
    const types: Record<string, string> = {
      id: 'varchar(40)',
      whole: 'bigint',
      flag: 'int',
      doc: 'longtext',
      long: 'longtext',
      text: `varchar(${length})`,
    };
    return `${types[base]}${nullable ? ' NULL' : ' NOT NULL'}`;
  },

  async hasColumn(runner, table, column) {
    const rows = (await runner.query(`SHOW COLUMNS FROM ${table} LIKE ?`, [column])) as unknown[];
    return rows.length > 0;
  },
};

function errno(error: unknown): number {
  return (error as { errno?: number } | null)?.errno ?? 0;
}
