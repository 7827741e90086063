import { createConnection } from 'mysql2/promise';

/** A database beside the named one, with its name in front, for one test alone. */
export interface OwnDatabase {
  env: Record<string, string>;
  drop(): Promise<void>;
}

async function run(url: URL, sql: string): Promise<void> {
  const server = new URL(url);
  server.pathname = '/';
  const connection = await createConnection(server.href);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

/** Null when the environment names no MySQL and no Redis: then the embedded database is used. */
export async function ownDatabase(purpose: string): Promise<OwnDatabase | null> {
  const { FANQU_MYSQL_URL, FANQU_REDIS_URL, FANQU_REDIS_PREFIX = 'fanqu:' } = process.env;
  if (!FANQU_MYSQL_URL || !FANQU_REDIS_URL) return null;
  const url = new URL(FANQU_MYSQL_URL);
  const name = `${url.pathname.slice(1)}_${purpose}`;
  await run(url, `DROP DATABASE IF EXISTS \`${name}\``);
  await run(url, `CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4`);
  url.pathname = `/${name}`;
  const prefix = `${FANQU_REDIS_PREFIX}${purpose}:`;
  return {
    env: { FANQU_MYSQL_URL: url.href, FANQU_REDIS_URL, FANQU_REDIS_PREFIX: prefix },
    drop: () => run(url, `DROP DATABASE IF EXISTS \`${name}\``),
  };
}
