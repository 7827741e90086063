import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

/** Where one test keeps its database: a folder of its own, or with FANQU_MYSQL_URL set a database of its own there. */
export interface Home {
  name: string;
  folder: string;
  mysqlUrl: string | undefined;
  remove(): Promise<void>;
}

export async function makeHome(): Promise<Home> {
  const name = `fanqu_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const server = process.env['FANQU_MYSQL_URL'];
  if (!server) return { name, folder, mysqlUrl: undefined, remove: () => Promise.resolve(removeFolder()) };
  await run(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  return {
    name,
    folder,
    mysqlUrl: own.toString(),
    async remove() {
      await run(server, `DROP DATABASE IF EXISTS ${name}`);
      removeFolder();
    },
  };
}

async function run(server: string, sql: string): Promise<void> {
  const root = new URL(server);
  root.pathname = '/';
  const connection = await createConnection(root.toString());
  await connection.query(sql);
  await connection.end();
}
