import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './children.mjs';
import { at } from './paths.mjs';
import { Plain, say, step } from './progress.mjs';
import { run } from './run.mjs';

const READY_WITHIN_MS = 60_000;
const LOOK_AGAIN_MS = 150;

/** The apps that the WeChat sandbox knows and the demo brands have; the member pages are built with the first one's id. */
const DEMO_APPS = [
  { appid: 'wxfanqudemo0000001', secret: 'sandbox-secret', name: '泛趣茶铺' },
  { appid: 'wx0000000000other1', secret: 'other-secret', name: '别家书店' },
];

const DATABASE_FILES = ['fanqu.db', 'fanqu.db-wal', 'fanqu.db-shm', 'sandbox.json'];

/** What the started processes read; anything already set by the person who starts it wins. */
export function stackEnv({ port, sandboxPort, data }) {
  const sandbox = `http://127.0.0.1:${sandboxPort}`;
  const defaults = {
    FANQU_MODE: 'development',
    FANQU_PUBLIC_URL: `http://localhost:${port}`,
    FANQU_WECHAT_URL: sandbox,
    FANQU_SANDBOX_URL: sandbox,
    SANDBOX_APPS: JSON.stringify(DEMO_APPS),
    SANDBOX_STATE: path.join(data, 'sandbox.json'),
  };
  const chosen = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, process.env[name] || value]),
  );
  return { ...chosen, PORT: String(port), SANDBOX_PORT: String(sandboxPort), FANQU_DATA: data };
}

const lives = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
};

/** The embedded database is for one process: a second start on the same folder is refused. */
export function claim(data) {
  mkdirSync(data, { recursive: true });
  const file = path.join(data, 'running');
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (other && lives(other)) {
    throw new Plain(
      `Fanqu already runs on ${data} (process ${other}). Stop it, or choose another folder: FANQU_DATA=… npm start`,
    );
  }
  writeFileSync(file, String(process.pid));
  process.once('exit', () => rmSync(file, { force: true }));
}

export function reset(data) {
  if (process.env.FANQU_MYSQL_URL) {
    throw new Plain('--reset deletes the embedded database only, and FANQU_MYSQL_URL is set. Nothing was deleted.');
  }
  const files = DATABASE_FILES.map((name) => path.join(data, name)).filter(existsSync);
  say(files.length > 0 ? `· --reset: deleting ${files.join(', ')}` : `· --reset: there is no database in ${data} yet`);
  files.forEach((file) => rmSync(file));
}

export async function prepare(env) {
  const whole = { ...process.env, ...env };
  await step('bring the database up to date', () => run('migrate', [at('server/dist/src/migrate.js')], { env: whole }));
  await step('make sure there is a demo brand', () => run('seed', [at('server/dist/src/seed.js')], { env: whole }));
}

async function isReady(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(
    () => null,
  );
  return answer?.status === 200;
}

async function untilReady(port) {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(LOOK_AGAIN_MS)) {
    if (await isReady(port)) return null;
  }
  return new Plain(`The server did not become ready within ${READY_WITHIN_MS / 1000} s; look at its log.`);
}

/** Starts the sandbox and the server, and returns when it answers; `died` settles when one of them ends by itself. */
export async function startStack({ port, env, logFolder, toTerminal }) {
  const options = { env, logFolder, toTerminal };
  const sandbox = startChild('sandbox', 'server/dist/sandbox/main.js', options);
  const server = startChild('server', 'server/dist/src/main.js', options);
  const died = Promise.race([sandbox.died, server.died]);
  const fault = await step('start the WeChat sandbox and the server', () => Promise.race([untilReady(port), died]));
  if (fault) throw fault;
  return { died };
}
