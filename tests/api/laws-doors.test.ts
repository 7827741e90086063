import { ERRORS, type ErrorBody } from '@fanqu/shared/api/errors';
import { type Role, ROLES } from '@fanqu/shared/api/staff';
import { MAY, type Permission } from '../../server/src/platform/auth/permissions';
import { openApi } from '../../server/src/platform/web/docs';
import { Client, startApp, type TestApp } from '../support/app';
import { addressOf, type Route, routesOf } from './acts/routes';

/** Laws over every route of the API document: who is let in, and how everybody else is refused. */

jest.setTimeout(60_000);

/** Whoever asks may have these; everything else is for members or staff. */
const OPEN = [
  'GET /api/brand',
  'GET /api/demo',
  'GET /api/games',
  'GET /api/h5/sms',
  'GET /api/wechat/push/{appid}',
  'GET /health/live',
  'GET /health/ready',
  'GET /qr.svg',
  'POST /api/c/session',
  'POST /api/h5/login-code',
  'POST /api/h5/phone-code',
  'POST /api/m/session',
  'POST /api/previews/{id}/finish',
  'POST /api/previews/{id}/moves',
  'POST /api/previews/{id}/plays',
  'POST /api/wechat/push/{appid}',
];

/** What each console route asks for; 'any' is every staff member. */
const NEEDS: Record<string, Permission | 'any'> = {
  'DELETE /api/c/session': 'any',
  'DELETE /api/c/totp': 'any',
  'GET /api/c/me': 'any',
  'POST /api/c/totp/confirm': 'any',
  'POST /api/c/totp/setup': 'any',

  'GET /api/c/audit': 'audit.read',
  'GET /api/c/staff': 'staff.manage',
  'PATCH /api/c/staff/{id}': 'staff.manage',
  'POST /api/c/staff': 'staff.manage',

  'GET /api/c/brand': 'brand.read',
  'GET /api/c/brand/push': 'brand.read',
  'GET /api/c/stores': 'brand.read',
  'POST /api/c/stores': 'brand.write',
  'PUT /api/c/brand': 'brand.write',
  'PUT /api/c/brand/push': 'brand.write',

  'GET /api/c/campaigns': 'campaigns.read',
  'GET /api/c/campaigns/{id}': 'campaigns.read',
  'GET /api/c/campaigns/{id}/code': 'campaigns.read',
  'GET /api/c/campaigns/{id}/plays': 'campaigns.read',
  'GET /api/c/games': 'campaigns.read',
  'POST /api/c/previews': 'campaigns.read',
  'POST /api/c/campaigns': 'campaigns.write',
  'POST /api/c/campaigns/{id}/duplicate': 'campaigns.write',
  'PUT /api/c/campaigns/{id}': 'campaigns.write',
  'POST /api/c/campaigns/{id}/end': 'campaigns.publish',
  'POST /api/c/campaigns/{id}/pause': 'campaigns.publish',
  'POST /api/c/campaigns/{id}/publish': 'campaigns.publish',
  'POST /api/c/campaigns/{id}/resume': 'campaigns.publish',

  'GET /api/c/card-imports': 'cards.import',
  'GET /api/c/card-imports/{id}': 'cards.import',
  'GET /api/c/card-imports/{id}/faults.csv': 'cards.import',
  'POST /api/c/card-imports': 'cards.import',
  'PUT /api/c/levels': 'levels.write',

  'GET /api/c/coupon-templates': 'coupons.read',
  'GET /api/c/coupon-templates/{id}': 'coupons.read',
  'POST /api/c/coupon-templates': 'coupons.write',
  'POST /api/c/coupon-templates/{id}/start': 'coupons.write',
  'POST /api/c/coupon-templates/{id}/stop': 'coupons.write',
  'PUT /api/c/coupon-templates/{id}': 'coupons.write',
  'POST /api/c/members/{id}/coupons': 'coupons.grant',
  'GET /api/c/redemptions': 'coupons.redeem',
  'POST /api/c/redemptions': 'coupons.redeem',
  'POST /api/c/redemptions/look': 'coupons.redeem',
  'POST /api/c/redemptions/{id}/undo': 'coupons.redeem',

  'GET /api/c/deliveries': 'prizes.read',
  'GET /api/c/prizes': 'prizes.read',
  'GET /api/c/prizes/{id}': 'prizes.read',
  'POST /api/c/prizes': 'prizes.write',
  'POST /api/c/prizes/{id}/codes': 'prizes.write',
  'POST /api/c/prizes/{id}/stock': 'prizes.write',
  'PUT /api/c/prizes/{id}': 'prizes.write',
  'POST /api/c/deliveries/{winId}/received': 'deliveries.write',
  'POST /api/c/deliveries/{winId}/send': 'deliveries.write',
  'POST /api/c/deliveries/{winId}/unmask': 'members.unmask',

  'GET /api/c/levels': 'members.read',
  'GET /api/c/members': 'members.read',
  'GET /api/c/members/{id}': 'members.read',
  'GET /api/c/members/{id}/coupons': 'members.read',
  'GET /api/c/members/{id}/plays': 'members.read',
  'GET /api/c/members/{id}/points': 'members.read',
  'GET /api/c/members/{id}/timeline': 'members.read',
  'POST /api/c/members/{id}/block': 'members.write',
  'POST /api/c/members/{id}/unblock': 'members.write',
  'POST /api/c/merges': 'members.write',
  'POST /api/c/merges/{id}/undo': 'members.write',
  'POST /api/c/members/{id}/unmask': 'members.unmask',
  'POST /api/c/members/{id}/points': 'points.adjust',

  'GET /api/c/reports/funnel': 'reports.read',
  'GET /api/c/reports/funnel.csv': 'reports.read',
};

/** These take a body that the document does not describe, and check it themselves. */
const READ_BY_HAND = ['POST /api/wechat/push/{appid}'];

let app: TestApp;
let routes: Route[];
let staff: Record<Role, Client>;
let member: Client;

beforeAll(async () => {
  app = await startApp();
  routes = routesOf(app.app);
  member = await app.member('at the door');
  const clients = await Promise.all(ROLES.map(async (role) => [role, await app.staff(role)] as const));
  staff = Object.fromEntries(clients) as Record<Role, Client>;
}, 60_000);
afterAll(() => app?.close());

const isWrite = ({ method }: Route) => method === 'POST' || method === 'PUT' || method === 'PATCH';
const isConsole = ({ path }: Route) => path.startsWith('/api/c/');
const clientFor = (route: Route) =>
  isConsole(route) ? staff.owner : route.path.startsWith('/api/m/') ? member : app.anyone;
const bodyFor = (route: Route) => (isWrite(route) ? (route.body ?? {}) : undefined);

interface Heard {
  name: string;
  status: number;
  body: ErrorBody;
}

async function ask(client: Client, route: Route, body: unknown = bodyFor(route)): Promise<Heard> {
  const { status, body: said } = await client.send<ErrorBody>(route.method, addressOf(route, {}), body);
  return { name: route.name, status, body: said };
}

const inTurn = async (some: readonly Route[], call: (route: Route) => Promise<Heard>): Promise<Heard[]> => {
  const heard: Heard[] = [];
  for (const route of some) heard.push(await call(route));
  return heard;
};

/** What is wrong with a refusal's form; nothing for a good one. */
function misshapen({ name, status, body }: Heard): string[] {
  const text = JSON.stringify(body);
  const known = Object.hasOwn(ERRORS, body.code) ? ERRORS[body.code] : null;
  const faults = [
    known?.status !== status && `status ${status} with code ${body.code}`,
    !/[\u4e00-\u9fff]/.test(body.text ?? '') && 'no Chinese sentence',
    !/^[\x20-\x7e’]+$/.test(body.hint ?? '') && 'no English hint',
    !/^[\w-]{8,64}$/.test(body.requestId ?? '') && 'no request id',
    /node_modules|\.ts:\d|\\n\s+at |SELECT |SQLITE|ER_[A-Z]/.test(text) && 'shows its insides',
  ];
  return faults.flatMap((fault) => (fault ? [`${name}: ${fault}: ${text}`] : []));
}

it('the document has every route under its own permission, and names no other', () => {
  const names = routes.map(({ name }) => name);
  const console = routes.filter((route) => isConsole(route) && !OPEN.includes(route.name)).map(({ name }) => name);
  expect(console.sort()).toEqual(Object.keys(NEEDS).sort());
  expect(names).toEqual(expect.arrayContaining(OPEN));
});

it('the document points at nothing that is not in it', () => {
  const text = JSON.stringify(openApi(app.app));
  const named = new Set(Object.keys(openApi(app.app).components?.schemas ?? {}));
  const pointed = [...text.matchAll(/"#\/components\/schemas\/([^"]*)"/g)].map(([, name]) => name);
  expect(pointed.length).toBeGreaterThan(50);
  expect(pointed.filter((name) => !named.has(name))).toEqual([]);
});

it('nobody without a session passes a door that is not open', async () => {
  const closed = routes.filter(({ name }) => !OPEN.includes(name));
  const heard = await inTurn(closed, (route) => ask(app.anyone, route));
  expect(closed.length).toBeGreaterThan(90);
  expect(heard.filter(({ status, body }) => status !== 401 || body.code !== 'SIGN_IN_REQUIRED')).toEqual([]);
  expect(heard.flatMap(misshapen)).toEqual([]);
});

it('every open door opens without a session', async () => {
  const open = routes.filter(({ name }) => OPEN.includes(name));
  const heard = await inTurn(open, (route) => ask(app.anyone, route));
  expect(heard.filter(({ body }) => body.code === 'SIGN_IN_REQUIRED')).toEqual([]);
});

it('a member is nobody at the console, staff are nobody in the mini-program', async () => {
  const console = await inTurn(
    routes.filter((route) => isConsole(route) && !OPEN.includes(route.name)),
    (route) => ask(member, route),
  );
  const own = routes.filter(({ path, name }) => path.startsWith('/api/m/') && !OPEN.includes(name));
  const members = await inTurn(own, (route) => ask(staff.owner, route));
  expect([...console, ...members].filter(({ status }) => status !== 401)).toEqual([]);
});

it('a role without a route’s permission is refused there, and one with it is not', async () => {
  const wrong: string[] = [];
  for (const route of routes.filter(({ name }) => name in NEEDS && NEEDS[name] !== 'any')) {
    for (const role of ROLES) {
      const permission = NEEDS[route.name] as Permission;
      const heard = await ask(staff[role], route, isWrite(route) ? { notAField: 1 } : undefined);
      const refused = heard.body?.code === 'NOT_ALLOWED';
      const named = heard.body?.details?.['permission'] === permission;
      if (refused === MAY[role].has(permission) || (refused && !(named && heard.status === 403)))
        wrong.push(`${role} ${route.name} ${heard.status}`);
    }
  }
  expect(wrong).toEqual([]);
});

it('every write refuses a field that it does not know, and names it', async () => {
  const heard = await inTurn(
    routes.filter((route) => isWrite(route) && !READ_BY_HAND.includes(route.name)),
    (route) => ask(clientFor(route), route, { ...route.body, notAField: 1 }),
  );
  const names = (body: ErrorBody) => ((body.details?.['faults'] ?? []) as { path: string }[]).map(({ path }) => path);
  const passed = heard.filter(
    ({ status, body }) => status !== 400 || body.code !== 'INVALID_INPUT' || !names(body).includes('notAField'),
  );
  expect(passed).toEqual([]);
  expect(heard.flatMap(misshapen)).toEqual([]);
});

it('every write refuses a body over the limit', async () => {
  const big = { text: 'x'.repeat(1_048_577) };
  const heard = await inTurn(
    routes.filter((route) => isWrite(route)),
    (route) => ask(clientFor(route), route, big),
  );
  expect(heard.filter(({ status, body }) => status !== 413 || body.code !== 'BODY_TOO_LARGE')).toEqual([]);
  expect(heard.flatMap(misshapen)).toEqual([]);
});

it.each(['text/html', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
  'every write refuses %s',
  async (type) => {
    const wrong: string[] = [];
    for (const route of routes.filter(isWrite)) {
      const client = clientFor(route);
      const token = (client as { token?: string }).token;
      const headers = { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) };
      const answer = await fetch(app.url + addressOf(route, {}), { method: route.method, headers, body: 'a=1' });
      const body = (await answer.json()) as ErrorBody;
      if (answer.status !== 415 || body.code !== 'UNSUPPORTED_TYPE')
        wrong.push(`${route.name} ${answer.status} ${body.code}`);
    }
    expect(wrong).toEqual([]);
  },
);

it('every write refuses what is no JSON, and what is JSON but no object', async () => {
  const wrong: string[] = [];
  for (const route of routes.filter((one) => isWrite(one) && !READ_BY_HAND.includes(one.name))) {
    for (const text of ['{"a":', '[1,2]', '"text"', '7']) {
      const token = (clientFor(route) as { token?: string }).token;
      const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
      const answer = await fetch(app.url + addressOf(route, {}), { method: route.method, headers, body: text });
      const body = (await answer.json()) as ErrorBody;
      if (answer.status !== 400 || body.code !== 'INVALID_INPUT')
        wrong.push(`${route.name} ${text} → ${answer.status} ${body.code}`);
    }
  }
  expect(wrong).toEqual([]);
});

it('refusals speak English to who asks for it', async () => {
  const ask = async (language: string) =>
    (await (await fetch(`${app.url}/api/m/me`, { headers: { 'accept-language': language } })).json()) as ErrorBody;
  expect((await ask('en-GB,en;q=0.9')).text).toBe('No session, or it has ended.');
  expect((await ask('zh-CN')).text).toBe('请先登录');
  expect((await ask('fr')).text).toBe('请先登录');
  expect((await ask('zh-CN,en;q=0.8')).hint).toBe('No session, or it has ended.');
});
