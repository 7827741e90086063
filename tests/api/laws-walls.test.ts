import { randomUUID } from 'node:crypto';
import { type Role, ROLES } from '@fanqu/shared/api/staff';

import { type Answer, Client, newKey, startApp, type TestApp } from '../support/app';
import { type Route, routesOf } from '../support/routes';
import { bindByPhone, inviteFrom, spin } from '../support/walks';
import { ok } from './acts/answers';

/** Routes that ask for no session, each with why. A new one must be thought about and written here. */
const OPEN_ROUTES = [
  'GET /api/brand', // what a phone may know before it signs in
  'GET /api/demo', // development only
  'GET /api/games', // the public gallery
  'GET /api/h5/sms', // development only
  'GET /api/wechat/push/{appid}', // signed by WeChat
  'POST /api/c/session', // signing in
  'POST /api/h5/login-code', // development only
  'POST /api/h5/phone-code', // development only
  'POST /api/m/session', // signing in
  'POST /api/previews/{id}/finish', // whoever has the preview's id
  'POST /api/previews/{id}/moves',
  'POST /api/previews/{id}/plays',
  'POST /api/wechat/push/{appid}', // signed by WeChat
];

/** Outside /api: programs ask, not people. */
const ASIDE = /^GET \/(health|metrics|qr\.svg)/;

/** Rows that asking itself writes, whoever asks. */
const NOT_VALUE = ['idempotency_key', 'staff_session', 'member_session', 'outbox_event', 'outbox_done', 'job_lease'];

/** Brands and members stand behind walls: no route, whatever ids it is given, reaches through one. */
jest.setTimeout(60_000);

describe('every route', () => {
  let app: TestApp;
  let routes: Route[];
  let sample: ReturnType<typeof routesOf>['sample'];
  let staff: Record<Role, Client>;
  let foreign: { owner: Client; member: Client };
  let owner: Awaited<ReturnType<TestApp['member']>>;
  let neighbour: Client;

  beforeAll(async () => {
    app = await startApp();
    ({ routes, sample } = routesOf(app.app));
    routes = routes.filter(({ name }) => !ASIDE.test(name));
    const clients = await Promise.all(ROLES.map(async (role) => [role, await app.staff(role)] as const));
    staff = Object.fromEntries(clients) as Record<Role, Client>;
    owner = await app.member('rich');
    await inviteFrom(owner);
    for (let i = 0; i < 3; i += 1) await spin(owner);
    await bindByPhone(app, owner, 'rich');
    await app.drain();
    neighbour = await app.member('neighbour');
    foreign = { owner: await app.staff('owner', 'other'), member: await otherBrandsMember(app) };
  }, 90_000);
  afterAll(() => app.close());

  const ask = (who: Client, route: Route, id: string, body?: unknown) => {
    const query = route.query.includes('from') ? '?from=2026-11-01&until=2026-11-30&by=total' : '';
    const path = route.path.replace(/\{\w+\}/g, id) + (route.path.includes('reports') ? query : '');
    return who.send<unknown>(
      route.method,
      path,
      route.method === 'GET' || route.method === 'DELETE' ? undefined : body,
    );
  };
  const bodyOf = (route: Route): Record<string, unknown> | undefined =>
    route.body ? { ...(sample(route.body) as object), ...(hasKey(route) ? { key: newKey() } : {}) } : undefined;

  it('takes only tokens of its own kind, signed by this server', async () => {
    const forged = new Client(
      app.url,
      owner.token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    );
    for (const route of routes.filter(({ name }) => !OPEN_ROUTES.includes(name))) {
      const wrong = route.path.startsWith('/api/c/') ? new Client(app.url, owner.token) : staff.owner;
      for (const who of [wrong, forged]) {
        const answer = await ask(who, route, 'x', bodyOf(route) ?? {});
        expect([route.name, answer.status]).toEqual([route.name, 401]);
      }
    }
  });

  it('shows and changes nothing of another brand, whatever ids it is given', async () => {
    const ids = await idsOf(app, 'demo');
    const before = await valueOf(app, 'demo');
    for (const route of routes.filter(({ name }) => !OPEN_ROUTES.includes(name) && !endsSession(name))) {
      const who = route.path.startsWith('/api/c/') ? foreign.owner : foreign.member;
      for (const id of route.path.includes('{') ? idsFor(route, ids) : ['x']) {
        const answer = await ask(who, route, id, bodyOf(route));
        expect([route.name, leaked(answer, ids, id)]).toEqual([route.name, []]);
      }
    }
    expect(await valueOf(app, 'demo')).toEqual(before);
  });

  it('shows and changes nothing of another member', async () => {
    const ids = await idsOf(app, 'demo', owner.id);
    const before = await valueOf(app, 'demo', owner.id);
    for (const route of routes.filter(({ name, path }) => path.startsWith('/api/m/') && !endsSession(name))) {
      if (OPEN_ROUTES.includes(route.name)) continue;
      for (const id of route.path.includes('{') ? idsFor(route, ids) : ['x']) {
        const answer = await ask(neighbour, route, id, bodyOf(route));
        expect([route.name, leaked(answer, ids, id)]).toEqual([route.name, []]);
      }
    }
    expect(await valueOf(app, 'demo', owner.id)).toEqual(before);
  });

  it('refuses with a code, a sentence, a hint and a request id, and never with a stack', async () => {
    for (const route of routes) {
      const who = route.path.startsWith('/api/c/') ? staff.analyst : neighbour;
      const { status, body } = await ask(who, route, randomUUID(), { nonsense: 1 });
      if (status < 400) continue;
      expect([route.name, body]).toEqual([
        route.name,
        expect.objectContaining({
          code: expect.stringMatching(/^[A-Z_]+$/),
          text: expect.stringMatching(/[\u4e00-\u9fff]/),
          hint: expect.any(String),
          requestId: expect.any(String),
        }),
      ]);
      expect([route.name, status < 500]).toEqual([route.name, true]);
      expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
    }
  });
});

function hasKey({ body }: Route): boolean {
  return body !== null;
}

/** Signing out would end the session of the walk itself; closing and erasing are of the asker's own. */
function endsSession(name: string): boolean {
  return name === 'DELETE /api/m/session' || name === 'DELETE /api/c/session';
}

/** Ids of this brand's (or member's) rows, by table: what a foreigner might try. */
async function idsOf({ database }: TestApp, brandId: string, memberId?: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { tableName, columns } of database.writer.entityMetadatas) {
    const names = columns.map((column) => column.databaseName);
    const key = names.includes('id') ? 'id' : ['code', 'no', 'win_id'].find((name) => names.includes(name));
    if (!key || !names.includes('brand_id') || NOT_VALUE.includes(tableName)) continue;
    if (memberId && !names.includes('member_id')) continue;
    const where = memberId ? 'brand_id = ? AND member_id = ?' : 'brand_id = ?';
    const rows = await database.read.rows<{ id: string }>(
      `SELECT ${key} AS id FROM ${tableName} WHERE ${where} LIMIT 3`,
      [brandId, ...(memberId ? [memberId] : [])],
    );
    found.set(
      tableName,
      rows.map(({ id }) => id).filter((id) => id.length >= 8),
    );
  }
  return found;
}

/** The ids worth trying on a route: one of each table. */
function idsFor(_route: Route, ids: ReadonlyMap<string, string[]>): string[] {
  return [...new Set([...ids.values()].flatMap((some) => some.slice(0, 1)))];
}

/** Ids of others that an answer holds, but for the one that was asked for by name. */
function leaked({ body }: Answer<unknown>, ids: ReadonlyMap<string, string[]>, asked: string): string[] {
  const text = JSON.stringify(body ?? '');
  return [...ids.values()].flat().filter((id) => id !== asked && text.includes(id));
}

/** All rows of value of a brand or member, as text. */
async function valueOf({ database }: TestApp, brandId: string, memberId?: string): Promise<Record<string, string[]>> {
  const value: Record<string, string[]> = {};
  for (const { tableName, columns } of database.writer.entityMetadatas) {
    const names = columns.map((column) => column.databaseName);
    if (!names.includes('brand_id') || NOT_VALUE.includes(tableName)) continue;
    if (memberId && !names.includes('member_id')) continue;
    const where = memberId ? 'brand_id = ? AND member_id = ?' : 'brand_id = ?';
    const rows = await database.read.rows<object>(`SELECT * FROM ${tableName} WHERE ${where}`, [
      brandId,
      ...(memberId ? [memberId] : []),
    ]);
    value[tableName] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return value;
}

async function otherBrandsMember(app: TestApp): Promise<Client> {
  const appid = 'wx0000000000other1';
  const { code } = await ok(app.anyone.post<{ code: string }>('/api/h5/login-code', { appid, person: 'foreigner' }));
  const { token } = await ok(app.anyone.post<{ token: string }>('/api/m/session', { appid, code }));
  return new Client(app.url, token);
}
