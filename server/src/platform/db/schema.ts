/** Words for migrations, one for each decorator in `columns.ts`. `?` at the end: may be null. */
export type ColumnWord =
  'id' | 'id?' | 'whole' | 'whole?' | 'flag' | 'doc' | 'doc?' | 'long' | 'long?' | `text${number}` | `text${number}?`;

export interface TableSpec {
  name: string;
  columns: Record<string, ColumnWord>;
  primary: string[];
  unique?: string[][];
  index?: string[][];
}

/** What a migration may do; statements run in order, each safe to run again after a crash between two. */
export interface SchemaWriter {
  createTable(spec: TableSpec): Promise<void>;
  addColumn(table: string, column: string, word: ColumnWord): Promise<void>;
  /** Only of a column that no released version writes. */
  dropColumn(table: string, column: string): Promise<void>;
  run(sql: string): Promise<void>;
}

/** A step of the schema's history. Names sort in the order of time: '2026-11-22-01-members'. Never edited once released. */
export interface Migration {
  name: string;
  up(schema: SchemaWriter): Promise<void>;
}
