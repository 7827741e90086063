import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Env } from '../env';
import type { Dialect } from './dialect';
import { mysqlDialect } from './mysql.dialect';
import { SnakeNames } from './naming';
import { sqliteDialect } from './sqlite.dialect';
import { Reader } from './tx';

/** The open database: a source for writes, one for reads (the same on MySQL), and its dialect. */
@Injectable()
export class Database implements OnApplicationShutdown {
  /** Reads outside any unit of work; sees what is committed. */
  readonly read: Reader;

  private constructor(
    readonly dialect: Dialect,
    readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {
    this.read = new Reader(dialect, reader.manager, null);
  }

  static async open(env: Env, entities: DataSourceOptions['entities']): Promise<Database> {
    const dialect = env.mysqlUrl ? mysqlDialect : sqliteDialect;
    const writer = await connect(dialect, env, entities, 'write');
    const reader = dialect.oneWriter ? await connect(dialect, env, entities, 'read') : writer;
    return new Database(dialect, writer, reader);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  async close(): Promise<void> {
    if (this.reader !== this.writer && this.reader.isInitialized) await this.reader.destroy();
    if (this.writer.isInitialized) await this.writer.destroy();
  }
}

async function connect(
  dialect: Dialect,
  env: Env,
  entities: DataSourceOptions['entities'],
  use: 'write' | 'read',
): Promise<DataSource> {
  const source = new DataSource({ ...dialect.options(env, entities, use), namingStrategy: new SnakeNames() });
  await source.initialize();
  await dialect.prepare(source);
  return source;
}
