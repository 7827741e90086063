import type { DataSource, DataSourceOptions, QueryRunner } from 'typeorm';
import type { Env } from '../env';
import type { ColumnWord, TableSpec } from './schema';

/** The only place that knows which database it is: one file per database implements this. */
export interface Dialect {
  readonly name: 'sqlite' | 'mysql';
  options(env: Env, entities: DataSourceOptions['entities'], use: 'write' | 'read'): DataSourceOptions;
  /** Statements a new connection needs before first use. */
  prepare(source: DataSource): Promise<void>;
  begin(runner: QueryRunner): Promise<void>;
  commit(runner: QueryRunner): Promise<void>;
  rollback(runner: QueryRunner): Promise<void>;
  /** Should the whole unit be run again? (deadlock, lock wait, busy) */
  isTransient(error: unknown): boolean;
  isDuplicate(error: unknown): boolean;
  /** Are units of work run one at a time (one connection)? */
  readonly oneWriter: boolean;
  /** Appended to a SELECT that must lock its rows; '' where one writer makes it needless. */
  readonly forUpdate: string;
  insertIgnore: string;
  /** `ON CONFLICT … DO UPDATE SET` or its like; `updates` are SQL with `new(column)` for the row that came. */
  onConflict(keys: string[], updates: Record<string, string>): string;
  createTable(spec: TableSpec): string[];
  columnType(word: ColumnWord): string;
  hasColumn(runner: QueryRunner, table: string, column: string): Promise<boolean>;
}

const WORD = /^(id|whole|flag|doc|long|text)(\d*)(\?)?$/;

/** Splits 'text64?' into its parts. */
export function readWord(word: ColumnWord): { base: string; length: number; nullable: boolean } {
  const match = WORD.exec(word);
  if (!match) throw new Error(`Unknown column word ${word}`);
  return { base: match[1], length: Number(match[2] || 0), nullable: match[3] === '?' };
}

/** `new(amount)` → whatever the dialect calls the incoming row. */
export function withIncoming(expression: string, incoming: (column: string) => string): string {
  return expression.replace(/new\((\w+)\)/g, (_, column: string) => incoming(column));
}
