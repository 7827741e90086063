import type {
  EntityManager,
  EntityTarget,
  FindManyOptions,
  FindOptionsWhere,
  ObjectLiteral,
  QueryDeepPartialEntity,
  QueryRunner,
} from 'typeorm';
import type { Dialect } from './dialect';

export type Params = readonly (string | number | null)[];

/** Reads: used by queries directly and by writes inside their transaction. */
export class Reader {
  constructor(
    readonly dialect: Dialect,
    protected readonly manager: EntityManager,
    protected readonly runner: QueryRunner | null,
  ) {}

  /** Rows of plain SQL with `?` parameters; columns come back as named in the SQL. */
  async rows<Row>(sql: string, params: Params = []): Promise<Row[]> {
    const source = this.runner ?? this.manager;
    return (await source.query(sql, [...params])) as Row[];
  }

  async row<Row>(sql: string, params: Params = []): Promise<Row | null> {
    return (await this.rows<Row>(sql, params))[0] ?? null;
  }

  find<E extends ObjectLiteral>(entity: EntityTarget<E>, options: FindManyOptions<E>): Promise<E[]> {
    return this.manager.find(entity, options);
  }

  findOne<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.manager.findOneBy(entity, where);
  }

  count<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<number> {
    return this.manager.countBy(entity, where);
  }
}

/** A unit of work under way: the first argument of everything that writes. */
export class Tx extends Reader {
  private readonly after: (() => void)[] = [];

  constructor(dialect: Dialect, manager: EntityManager, runner: QueryRunner) {
    super(dialect, manager, runner);
  }

  /** Runs a write; answers the rows it touched (matched rows changed on MySQL, matched rows on SQLite). */
  async run(sql: string, params: Params = []): Promise<number> {
    const result = (await this.raw(sql, params)) as { affected?: number };
    return result.affected ?? 0;
  }

  /** One multi-row INSERT (in chunks of 500). */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly E[]): Promise<void> {
    await this.insertRows('INSERT', entity, rows, '');
  }

  /** The same, passing over rows whose key exists; answers how many were new. */
  insertIgnore<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly E[]): Promise<number> {
    return this.insertRows(this.dialect.insertIgnore, entity, rows, '');
  }

  /** Insert, or change the row of the same key: `updates` maps column → SQL, with `new(column)` for the given value. */
  async upsert<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    rows: readonly E[],
    keys: string[],
    updates: Record<string, string>,
  ): Promise<void> {
    await this.insertRows('INSERT', entity, rows, this.dialect.onConflict(keys, updates));
  }

  /** Changes rows by equality; answers how many. No changes are a change of nothing. For guards on value write SQL. */
  async update<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
    changes: Partial<E>,
  ): Promise<number> {
    if (Object.values(changes).every((value) => value === undefined)) return this.count(entity, where);
    const result = await this.manager.update(entity, where, changes as QueryDeepPartialEntity<E>);
    return result.affected ?? 0;
  }

  async delete<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<number> {
    const result = await this.manager.delete(entity, where);
    return result.affected ?? 0;
  }

  /** Called once the commit is durable; never when the unit fails. For waking things up, not for value. */
  afterCommit(call: () => void): void {
    this.after.push(call);
  }

  /** For the unit of work only. */
  committed(): void {
    for (const call of this.after) call();
  }

  private raw(sql: string, params: Params): Promise<unknown> {
    if (!this.runner) throw new Error('A Tx needs a query runner');
    return this.runner.query(sql, [...params], true);
  }

  private async insertRows<E extends ObjectLiteral>(
    verb: string,
    entity: EntityTarget<E>,
    rows: readonly E[],
    suffix: string,
  ): Promise<number> {
    const { tableName, columns } = this.manager.connection.getMetadata(entity);
    const names = columns.map((column) => column.databaseName).join(', ');
    const place = `(${columns.map(() => '?').join(', ')})`;
    let affected = 0;
    for (let from = 0; from < rows.length; from += 500) {
      const chunk = rows.slice(from, from + 500);
      const params = chunk.flatMap((row) =>
        columns.map((column) => stored(column.transformer, column.getEntityValue(row))),
      );
      const sql = `${verb} INTO ${tableName} (${names}) VALUES ${chunk.map(() => place).join(', ')} ${suffix}`;
      affected += await this.run(sql, params);
    }
    return affected;
  }
}

function stored(transformer: unknown, value: unknown): string | number | null {
  const to = (transformer as { to?(value: unknown): unknown } | undefined)?.to;
  return ((to ? to(value) : value) ?? null) as string | number | null;
}
