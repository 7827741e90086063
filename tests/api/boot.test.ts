import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'fanqu-boot-'));
const SECRET = 'a-secret-of-more-than-32-characters-0';
const PRODUCTION = {
  FANQU_MODE: 'production',
  FANQU_SECRET: SECRET,
  FANQU_PUBLIC_URL: 'https://member.example.com',
  FANQU_SMS_URL: 'http://127.0.0.1:9/sms',
};
/** A port where nothing listens. */
const NOWHERE = '127.0.0.1:9';

interface Ended {
  code: number | null;
  said: string;
}

/** Starts a program of the built server with this environment and no other, and waits until it ends. */
function start(program: 'main' | 'worker', env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [`server/dist/src/${program}.js`], {
    cwd: root,
    env: { PATH: process.env['PATH'], FANQU_LOG: 'silent', FANQU_DATA: folder, PORT: '0', ...env },
    timeout: 20_000,
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

let neighbour: Server;
let takenPort: string;

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['server/deploy/build.mjs', 'server'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  writeFileSync(join(folder, 'file'), 'no folder');
  neighbour = createServer();
  await new Promise<void>((listening) => neighbour.listen(0, '0.0.0.0', listening));
  const address = neighbour.address();
  takenPort = String(typeof address === 'object' && address ? address.port : 0);
}, 60_000);

afterAll(async () => {
  await new Promise((closed) => neighbour.close(closed));
  rmSync(folder, { recursive: true });
});

/** Every setting by itself: server/src/platform/env.test.ts. */
describe('the server does not start, and says why in a sentence', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['a mode nobody knows', { FANQU_MODE: 'staging' }, ['FANQU_MODE must be development, production or test']],
    [
      'several faults',
      { PORT: 'x', FANQU_LOG: 'loud' },
      ['PORT must be a whole number', 'FANQU_LOG must be fatal, error, warn, info, debug or silent'],
    ],
    [
      'production without anything',
      { FANQU_MODE: 'production' },
      [
        'FANQU_SECRET must be at least 32 characters; in production it has no default',
        'FANQU_PUBLIC_URL must be an http(s) address',
        'FANQU_SMS_URL is required in production: without it card codes reach nobody',
      ],
    ],
    [
      'production with the sandbox',
      { ...PRODUCTION, FANQU_SANDBOX_URL: 'http://127.0.0.1:3001' },
      ['FANQU_SANDBOX_URL must not be set in production: it would let anyone be anyone'],
    ],
  ])('with %s', async (_name, env, sentences) => {
    expect(await start('main', env)).toEqual({ code: 1, said: `${sentences.join('\n')}\n` });
  });

  it.each<[string, () => Record<string, string>, RegExp]>([
    [
      'a database out of reach',
      () => ({ FANQU_MYSQL_URL: `mysql://root@${NOWHERE}/fanqu` }),
      /^FANQU_MYSQL_URL names a database that cannot be used now: connect ECONNREFUSED 127\.0\.0\.1:9\n$/,
    ],
    [
      'a data folder that is a file',
      () => ({ FANQU_DATA: join(folder, 'file') }),
      /^FANQU_DATA names a folder whose database cannot be used: EEXIST: [^\n]*\n$/,
    ],
    [
      'a data folder inside a file',
      () => ({ FANQU_DATA: join(folder, 'file/data') }),
      /^FANQU_DATA names a folder whose database cannot be used: ENOTDIR: [^\n]*\n$/,
    ],
    [
      'an empty database in production',
      () => PRODUCTION,
      /^The database lacks \d+ migrations; run `npm run migrate` with the same environment\n$/,
    ],
    [
      'a port that is taken',
      () => ({ PORT: takenPort, FANQU_DATA: join(folder, 'fresh') }),
      /^PORT \d+ is in use by another program; stop it or set PORT to a free one\n$/,
    ],
  ])('with %s', async (_name, env, sentence) => {
    const { code, said } = await start('main', env());
    expect(said).toMatch(sentence);
    expect(code).toBe(1);
  });

  it('as a worker without MySQL', async () => {
    const sentence = 'FANQU_MYSQL_URL must be set for a worker: the embedded database is for one process\n';
    expect(await start('worker', {})).toEqual({ code: 1, said: sentence });
  });
});
