import type { ErrorBody } from '@fanqu/shared/api/errors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../server/src/create-app';
import { CardImports } from '../../server/src/features/cards/imports.service';
import { Client, DEMO_APPID, newKey, startApp, type TestApp } from '../support/app';
import { campaignOn, inviteFrom } from '../support/walks';

const PASSWORD = 'fanqu-demo-2026';

let app: TestApp;

/** The limits as they are in production, not as loose as tests have them otherwise. */
beforeAll(async () => {
  const scale = process.env['FANQU_LIMIT_SCALE'];
  process.env['FANQU_LIMIT_SCALE'] = '1';
  app = await startApp();
  if (scale === undefined) delete process.env['FANQU_LIMIT_SCALE'];
  else process.env['FANQU_LIMIT_SCALE'] = scale;
}, 60_000);
afterAll(() => app?.close());

/** An address nobody else asks from: our own proxy says so. */
let hosts = 0;
const newAddress = () => `198.51.100.${(hosts += 1)}`;

interface Seen {
  status: number;
  code: string;
  retryAfter: string | null;
  details: ErrorBody['details'];
}

async function send(
  path: string,
  body: unknown,
  more: { from?: string; token?: string; method?: string } = {},
): Promise<Seen> {
  const { from = newAddress(), token, method = 'POST' } = more;
  const answer = await fetch(app.url + path, {
    method,
    headers: {
      'x-forwarded-for': from,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const said = (answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {}) as Partial<ErrorBody>;
  const retryAfter = answer.headers.get('retry-after');
  return { status: answer.status, code: said.code ?? '', retryAfter, details: said.details };
}

/** Asks until it is refused; with Redis the clock is real, and a few more get through while it runs. */
async function untilRefused(ask: () => Promise<Seen>, most: number): Promise<{ before: Seen[]; refusal: Seen }> {
  const before: Seen[] = [];
  while (before.length < most * 3) {
    const seen = await ask();
    if (seen.code === 'TOO_MANY_REQUESTS') return { before, refusal: seen };
    before.push(seen);
  }
  throw new Error(`${before.length} requests were not refused`);
}

function expectRefusal({ status, retryAfter, details }: Seen): void {
  expect(status).toBe(429);
  expect(Number(retryAfter)).toBeGreaterThanOrEqual(1);
  expect(details).toEqual({ retryAfterSeconds: Number(retryAfter) });
}

describe('limits of a route', () => {
  const wrong = (account: string) => ({ account, password: 'not-the-password' });

  it('hold an address to 20 sign-ins of staff, whatever accounts it tries', async () => {
    const from = newAddress();
    let tried = 0;
    const { before, refusal } = await untilRefused(
      () => send('/api/c/session', wrong(`nobody${(tried += 1)}@demo`), { from }),
      20,
    );
    expect(before.length).toBeGreaterThanOrEqual(20);
    expect(new Set(before.map(({ code }) => code))).toEqual(new Set(['LOGIN_FAILED']));
    expectRefusal(refusal);
    expect((await send('/api/c/session', { account: 'owner@demo', password: PASSWORD }, { from })).status).toBe(429);
    expect((await send('/api/c/session', { account: 'owner@demo', password: PASSWORD })).status).toBe(201);
  }, 60_000);

  it('hold an account to 10 sign-ins, wherever they come from and whether or not it exists', async () => {
    const { before, refusal } = await untilRefused(() => send('/api/c/session', wrong('ghost@demo')), 10);
    expect(before.length).toBeGreaterThanOrEqual(10);
    expectRefusal(refusal);
    expect((await send('/api/c/session', wrong('spirit@demo'))).code).toBe('LOGIN_FAILED');
  }, 60_000);

  it('hold an address to 200 sessions of members at once', async () => {
    const from = newAddress();
    const open = () => send('/api/m/session', { appid: 'wx-nobody', code: 'x' }, { from });
    const { before, refusal } = await untilRefused(open, 200);
    expect(before.length).toBeGreaterThanOrEqual(200);
    expectRefusal(refusal);
    expect((await send('/api/m/session', { appid: 'wx-nobody', code: 'x' })).code).toBe('UNKNOWN_APP');
  }, 60_000);

  it('hold an address to 100 codes of the sandbox, of both kinds together', async () => {
    const from = newAddress();
    const ask = { appid: DEMO_APPID, person: 'limit-codes' };
    let asked = 0;
    const next = () => send(`/api/h5/${(asked += 1) % 2 ? 'login' : 'phone'}-code`, ask, { from });
    const { before, refusal } = await untilRefused(next, 100);
    expect(before.length).toBeGreaterThanOrEqual(100);
    expectRefusal(refusal);
  }, 60_000);

  it('hold a member to 15 starts of plays, and nobody else with them', async () => {
    const [eager, other] = [await app.member('limit-eager'), await app.member('limit-other')];
    const campaignId = await campaignOn('luck/wheel', eager);
    const start = (token: string) => send('/api/m/plays', { campaignId, key: newKey() }, { token });
    const { before, refusal } = await untilRefused(() => start(eager.token), 15);
    expect(before.length).toBeGreaterThanOrEqual(15);
    expect(before[0].status).toBe(201);
    expectRefusal(refusal);
    expect((await start(other.token)).status).toBe(201);
  }, 60_000);

  it('hold a member to 10 invites and 10 times of help', async () => {
    const [host, friend] = [await app.member('limit-host'), await app.member('limit-friend')];
    const code = await inviteFrom(host);
    const campaignId = await campaignOn('luck/wheel', host);
    const invite = () => send('/api/m/invites', { campaignId, key: newKey() }, { token: host.token });
    const invites = await untilRefused(invite, 10);
    expect(invites.before.length).toBeGreaterThanOrEqual(9); // one was made above
    expectRefusal(invites.refusal);
    const help = () => send(`/api/m/invites/by-code/${code}/help`, { key: newKey() }, { token: friend.token });
    const helps = await untilRefused(help, 10);
    expect(helps.before.length).toBeGreaterThanOrEqual(10);
    expectRefusal(helps.refusal);
  }, 60_000);

  it('hold who tries card numbers to ten, found or not', async () => {
    const guesser = await app.member('limit-guesser');
    let tried = 0;
    const next = () => send('/api/m/card/sms', { cardNo: `GUESS-${(tried += 1)}` }, { token: guesser.token });
    const { before, refusal } = await untilRefused(next, 10);
    expect(before.length).toBeGreaterThanOrEqual(10);
    expect(before.every(({ code }) => code === 'CARD_NOT_FOUND')).toBe(true);
    expectRefusal(refusal);
  }, 60_000);

  it('send a phone five codes at once, whoever asks for whichever of its cards', async () => {
    const ops = await app.staff('ops');
    const rows = Array.from({ length: 18 }, (_, i) => `ONE-PHONE-${i},13799998888`);
    await ops.post('/api/c/card-imports', { name: 'a.csv', csv: `card_no,phone\n${rows.join('\n')}` });
    while ((await app.app.get(CardImports).step()) > 0);
    let asked = 0;
    const next = async () => {
      const someone = await app.member(`limit-sms-${asked}`);
      return send('/api/m/card/sms', { cardNo: `ONE-PHONE-${asked++}` }, { token: someone.token });
    };
    const { before, refusal } = await untilRefused(next, 5);
    expect(before.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expectRefusal(refusal);
    expect(Number(refusal.retryAfter)).toBeGreaterThan(60);
  }, 60_000);

  it('hold staff to ten exports', async () => {
    const analyst = await app.staff('analyst');
    const path = '/api/c/reports/funnel.csv?from=2026-11-01&until=2026-11-22&by=day';
    const next = () => send(path, undefined, { token: analyst.token, method: 'GET' });
    const { before, refusal } = await untilRefused(next, 10);
    expect(before.length).toBeGreaterThanOrEqual(10);
    expect(before[0].status).toBe(200);
    expectRefusal(refusal);
  }, 60_000);

  it('let go once the told seconds have passed', async () => {
    const account = `later-${newKey()}@demo`;
    const { refusal } = await untilRefused(() => send('/api/c/session', wrong(account)), 10);
    const waitMs = Number(refusal.retryAfter) * 1_000;
    app.clock.advance(waitMs);
    if (app.env.redisUrl) await new Promise((resolve) => setTimeout(resolve, waitMs));
    expect((await send('/api/c/session', wrong(account))).code).toBe('LOGIN_FAILED');
  }, 60_000);
});

const withServices = process.env['FANQU_REDIS_URL'] && process.env['FANQU_MYSQL_URL'] ? describe : describe.skip;

withServices('limits of several processes', () => {
  let second: NestFastifyApplication;

  beforeAll(async () => {
    second = await createApp(app.env, app.clock);
    await second.listen(0, '127.0.0.1');
  }, 60_000);
  afterAll(() => second?.close());

  it('are one limit', async () => {
    const url = await second.getUrl();
    const someone = await app.member('limit-both');
    const campaignId = await campaignOn('luck/wheel', someone);
    const both = [new Client(app.url, someone.token), new Client(url, someone.token)];
    const statuses: number[] = [];
    const startedAt = Date.now();
    for (let i = 0; i < 30; i += 1) {
      statuses.push((await both[i % 2].post('/api/m/plays', { campaignId, key: newKey() })).status);
    }
    const refilled = Math.ceil(((Date.now() - startedAt) / 60_000) * 40);
    const passed = statuses.filter((status) => status !== 429).length;
    expect(passed).toBeGreaterThanOrEqual(15);
    expect(passed).toBeLessThanOrEqual(15 + refilled);
  }, 60_000);
});
