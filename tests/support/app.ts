import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { StaffSession } from '@fanqu/shared/api/staff';
import type { SessionView } from '@fanqu/shared/api/session';
import { startSandbox } from '../../server/sandbox/sandbox';
import { entities, migrations } from '../../server/src/app.schema';
import { createApp } from '../../server/src/create-app';
import { seedDemo } from '../../server/src/demo';
import { FakeClock } from '../../server/src/platform/clock';
import { Database } from '../../server/src/platform/db/database';
import { migrate } from '../../server/src/platform/db/migrate';
import { readEnv, type Env } from '../../server/src/platform/env';
import { OutboxDispatcher } from '../../server/src/platform/outbox/dispatcher';
import { makeHome } from './home';

/** 2026-11-22 10:00 in Shanghai. */
export const NOON = Date.UTC(2026, 10, 22, 2);

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
  headers: Headers;
}

/** One HTTP client, signed in as somebody or nobody. */
export class Client {
  constructor(
    private readonly base: string,
    readonly token?: string,
  ) {}

  get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>> {
    return this.send<Body>('GET', path);
  }

  post<Body = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body);
  }

  put<Body = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, body);
  }

  patch<Body = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<Body>> {
    return this.send<Body>('PATCH', path, body);
  }

  delete<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>> {
    return this.send<Body>('DELETE', path);
  }

  async send<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    const headers: Record<string, string> = {};
    if (this.token) headers['authorization'] = `Bearer ${this.token}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(this.base + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers };
  }
}

/** The real server on a database of its own, with a sandbox for WeChat and the demo brand in it. */
export interface TestApp {
  url: string;
  clock: FakeClock;
  env: Env;
  app: NestFastifyApplication;
  database: Database;
  anyone: Client;
  /** A member signed in through the sandbox; the same word is the same person. */
  member(person: string, launch?: object): Promise<Client & { id: string; token: string }>;
  /** Staff of the demo brand by role; `owner` of the other brand with brand 'other'. */
  staff(role?: string, brand?: string): Promise<Client>;
  /** A phone code from the sandbox for the person. */
  phoneCode(person: string): Promise<string>;
  /** Tells every committed fact to its listeners. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

export const newKey = (): string => randomBytes(12).toString('hex');

export const DEMO_APPID = 'wxfanqudemo0000001';

/** Starts it; with FANQU_MYSQL_URL set, on a new database there. */
export async function startApp(): Promise<TestApp> {
  const clock = new FakeClock(NOON);
  const home = await makeHome();
  const sandbox = await startSandbox({
    port: 0,
    clock,
    apps: [
      { appid: DEMO_APPID, secret: 'sandbox-secret', name: '泛趣茶铺' },
      { appid: 'wx0000000000other1', secret: 'other-secret', name: '别家' },
    ],
  });
  const env = readEnv({
    FANQU_MODE: 'test',
    PORT: '0',
    FANQU_LOG: process.env['FANQU_LOG'] ?? 'silent',
    FANQU_DATA: home.folder,
    FANQU_MYSQL_URL: home.mysqlUrl,
    FANQU_REDIS_URL: process.env['FANQU_REDIS_URL'],
    FANQU_REDIS_PREFIX: `${process.env['FANQU_REDIS_PREFIX'] ?? 'fanqu-test:'}${home.name}:`,
    FANQU_WECHAT_URL: sandbox.url,
    FANQU_SANDBOX_URL: sandbox.url,
    FANQU_WORKER: 'separate',
    FANQU_LIMIT_SCALE: process.env['FANQU_LIMIT_SCALE'] ?? '1000', // the clock stands still, so no bucket refills
  });
  const first = await Database.open(env, entities);
  await migrate(first, migrations, clock);
  await first.close();
  const app = await createApp(env, clock);
  await seedDemo(app);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const anyone = new Client(url);

  async function codeFor(what: 'login' | 'phone', person: string): Promise<string> {
    const { body } = await anyone.post<{ code: string }>(`/api/h5/${what}-code`, { appid: DEMO_APPID, person });
    return body.code;
  }

  return {
    url,
    clock,
    env,
    app,
    anyone,
    database: app.get(Database),
    phoneCode: (person) => codeFor('phone', person),
    async member(person, launch) {
      const code = await codeFor('login', person);
      const { body, status } = await anyone.post<SessionView>('/api/m/session', { appid: DEMO_APPID, code, launch });
      if (status !== 201) throw new Error(`${person} could not sign in: ${JSON.stringify(body)}`);
      return Object.assign(new Client(url, body.token), { id: body.member.id, token: body.token });
    },
    async staff(role = 'owner', brand = 'demo') {
      const { body, status } = await anyone.post<StaffSession>('/api/c/session', {
        account: `${role}@${brand}`,
        password: 'fanqu-demo-2026',
      });
      if (status !== 201) throw new Error(`${role}@${brand} could not sign in: ${JSON.stringify(body)}`);
      return new Client(url, body.token);
    },
    async drain() {
      await app.get(OutboxDispatcher).drain();
    },
    async close() {
      await app.close();
      await sandbox.close();
      await home.remove();
    },
  };
}
