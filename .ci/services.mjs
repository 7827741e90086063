// node .ci/services.mjs create|drop: this run's own database and Redis keys, and nobody else's.
import { createRequire } from 'node:module';
import { at } from '../server/deploy/steps/paths.mjs';
import { Plain, command, say } from '../server/deploy/steps/progress.mjs';

const require = createRequire(at('server/package.json'));
const url = new URL(process.env.FANQU_MYSQL_URL);
const database = url.pathname.slice(1);
const prefix = process.env.FANQU_REDIS_PREFIX;

if (!/^fanqu_ci_\d+$/.test(database) || prefix !== `${database}:`)
  throw new Error(`${database} is not a database of CI`);

const unreachable = (what) => (fault) => {
  throw new Plain(`CI needs ${what}, and it did not answer: ${fault.code ?? fault.message}`);
};

async function withMysql(work) {
  const mysql = require('mysql2/promise');
  const { hostname: host, port, username: user, password } = url;
  const connection = await mysql
    .createConnection({ host, port: Number(port), user, password, connectTimeout: 5000 })
    .catch(unreachable(`MariaDB or MySQL at ${url.host} (root without password)`));
  await work(connection).finally(() => connection.end());
}

async function withRedis(work) {
  const { createClient } = require('redis');
  const client = createClient({
    url: process.env.FANQU_REDIS_URL,
    socket: { reconnectStrategy: false, connectTimeout: 5000 },
  });
  client.on('error', () => undefined);
  await client.connect().catch(unreachable(`Redis at ${process.env.FANQU_REDIS_URL}`));
  await work(client).finally(() => client.destroy());
}

/** The story and the API tests make databases beside this one, with its name in front. */
async function dropDatabases(connection) {
  const [rows] = await connection.query(
    'SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE ?',
    [`${database.replaceAll('_', '\\_')}%`],
  );
  for (const { name } of rows)
    if (name === database || name.startsWith(`${database}_`)) await connection.query(`DROP DATABASE \`${name}\``);
}

async function dropKeys(client) {
  for await (const keys of client.scanIterator({ MATCH: `${prefix}*`, COUNT: 500 }))
    if (keys.length > 0) await client.del(keys);
}

const tasks = {
  create: async () => {
    await withMysql((connection) => connection.query(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4`));
    await withRedis((client) => client.ping());
    say(`${database} is made, and Redis answers.`);
  },
  drop: async () => {
    await withMysql(dropDatabases);
    await withRedis(dropKeys);
  },
};

await command(tasks[process.argv[2]]);
