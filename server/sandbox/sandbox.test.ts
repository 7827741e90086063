import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { SandboxRemote } from './remote';
import { startSandbox, type Sandbox } from './sandbox';

const APP = { appid: 'wxaaaaaaaaaaaaaaaa', secret: 'right' };
const OTHER = { appid: 'wxbbbbbbbbbbbbbbbb', secret: 'also right' };
const MINUTE_MS = 60_000;
/** Singles’ Day, 20:00 in Beijing. The clock stands still, so that no minute ends in the middle of a test. */
const NOW = Date.parse('2025-11-11T20:00:00+08:00');

interface Answer {
  errcode?: number;
  errmsg?: string;
  [field: string]: unknown;
}

let sandbox: Sandbox;
let remote: SandboxRemote;

const get = async (path: string): Promise<Answer> => (await (await fetch(sandbox.url + path)).json()) as Answer;
const post = async (path: string, body: unknown): Promise<Answer> => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (await (await fetch(sandbox.url + path, { method: 'POST', body: text })).json()) as Answer;
};
const plain = (app = APP): Promise<Answer> =>
  get(`/cgi-bin/token?grant_type=client_credential&appid=${app.appid}&secret=${encodeURIComponent(app.secret)}`);
const stable = (more: Record<string, unknown> = {}): Promise<Answer> =>
  post('/cgi-bin/stable_token', { grant_type: 'client_credential', ...APP, ...more });
const tokenOf = async (answer: Promise<Answer>): Promise<string> => String((await answer)['access_token']);
/** What a call with this token answers: 40029 (no such code) means that the token was good. */
const tryToken = async (token: string): Promise<number | undefined> =>
  (await post(`/wxa/business/getuserphonenumber?access_token=${token}`, { code: 'none' })).errcode;
const GOOD = 40029;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, apps: [APP, OTHER], clock: { now: () => NOW } });
  remote = new SandboxRemote(sandbox.url);
});
afterEach(() => sandbox.close());

describe('the two families of tokens', () => {
  it('plain: a new call makes a new token, and the old one lives on for five minutes', async () => {
    const [first, second] = [await tokenOf(plain()), await tokenOf(plain())];
    expect(second).not.toBe(first);
    expect([await tryToken(first), await tryToken(second)]).toEqual([GOOD, GOOD]);
    await remote.advanceClock(5 * MINUTE_MS);
    expect([await tryToken(first), await tryToken(second)]).toEqual([42001, GOOD]);
  });

  it('stable: the same token, with the time it has left, until its last five minutes', async () => {
    const first = await stable();
    expect(first['expires_in']).toBe(7200);
    await remote.advanceClock(114 * MINUTE_MS);
    const later = await stable();
    expect(later['access_token']).toBe(first['access_token']);
    expect(later['expires_in']).toBeLessThanOrEqual(360);
    await remote.advanceClock(2 * MINUTE_MS);
    const next = await tokenOf(stable());
    expect(next).not.toBe(first['access_token']);
    expect([await tryToken(String(first['access_token'])), await tryToken(next)]).toEqual([GOOD, GOOD]);
  });

  it('stable, forced: the old one dies at once, not twice within 30 s, and 20 times a day', async () => {
    const first = await tokenOf(stable());
    expect(await tokenOf(stable({ force_refresh: true }))).toBe(first);
    await remote.advanceClock(31_000);
    expect(await tokenOf(stable({ force_refresh: true }))).not.toBe(first);
    expect(await tryToken(first)).toBe(40001);
    for (let used = 2; used < 20; used++) await stable({ force_refresh: true });
    expect((await stable({ force_refresh: true })).errcode).toBe(45009);
  });

  it('do not end each other', async () => {
    const kept = await tokenOf(stable());
    await plain();
    await plain();
    await remote.advanceClock(6 * MINUTE_MS);
    expect(await tryToken(kept)).toBe(GOOD);
  });

  it.each([
    ['unknown', 'A'.repeat(100), 40001],
    ['too short to be one', 'abc', 40014],
    ['with spaces', '%20'.repeat(80), 40014],
    ['absent', '', 41001],
  ])('a token that is %s is refused', async (_name, token, errcode) => {
    expect(await tryToken(token)).toBe(errcode);
  });
});

describe('the door', () => {
  const STABLE = '/cgi-bin/stable_token';
  const PHONE = '/wxa/business/getuserphonenumber';

  it.each<[string, () => Promise<Answer>, number]>([
    ['an unknown path', () => get('/wxa/none'), 40066],
    ['GET where POST is due', () => get(STABLE), 43002],
    ['POST where GET is due', () => post('/cgi-bin/token', {}), 43001],
    ['an empty body', () => post(STABLE, ''), 44002],
    ['a form for JSON', () => post(STABLE, 'grant_type=client_credential'), 47001],
    ['a list for an object', () => post(STABLE, []), 47001],
    ['no appid', () => stable({ appid: undefined }), 41002],
    ['no secret', () => stable({ secret: undefined }), 41004],
    ['an unknown appid', () => stable({ appid: 'wxnone' }), 40013],
    ['a wrong secret', () => stable({ secret: 'wrong' }), 40125],
    ['a wrong grant type', () => stable({ grant_type: 'password' }), 40002],
    ['a token in the body', async () => post(PHONE, { access_token: await tokenOf(stable()), code: 'a' }), 41001],
    [
      'no code to log in with',
      () => get(`/sns/jscode2session?appid=${APP.appid}&secret=right&grant_type=authorization_code`),
      41008,
    ],
  ])('refuses %s', async (_name, call, errcode) => {
    const answer = await call();
    expect(answer.errcode).toBe(errcode);
    expect(answer.errmsg).toMatch(/, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
  });

  it('refuses a frozen secret and an address that is not on the list', async () => {
    await remote.app({ appid: APP.appid, frozen: true });
    expect((await stable()).errcode).toBe(40243);
    await remote.app({ appid: APP.appid, frozen: false, ipWhitelist: ['203.0.113.1'] });
    expect((await stable()).errcode).toBe(40164);
    await remote.app({ appid: APP.appid, ipWhitelist: ['127.0.0.1'] });
    expect((await stable()).errcode).toBeUndefined();
  });

  it('labels the answers of /sns as text, without an errcode when all is well', async () => {
    const { code } = await remote.login(APP.appid, '小林');
    const query = `appid=${APP.appid}&secret=right&grant_type=authorization_code&js_code=${code}`;
    const response = await fetch(`${sandbox.url}/sns/jscode2session?${query}`);
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(Object.keys((await response.json()) as object).sort()).toEqual(['openid', 'session_key', 'unionid']);
  });

  it('tells later what a rid stands for, to its own app only', async () => {
    const token = await tokenOf(stable());
    const refused = await post(`${PHONE}?access_token=${token}`, { code: 'none' });
    const rid = /rid: (\S+)$/.exec(refused.errmsg ?? '')?.[1];
    const found = await post(`/cgi-bin/openapi/rid/get?access_token=${token}`, { rid });
    expect(found['request']).toMatchObject({ request_url: PHONE, request_body: '{"code":"none"}' });
    const stranger = await tokenOf(stable(OTHER));
    expect((await post(`/cgi-bin/openapi/rid/get?access_token=${stranger}`, { rid })).errcode).toBe(76004);
    expect((await post(`/cgi-bin/openapi/rid/get?access_token=${token}`, { rid: 'none' })).errcode).toBe(76001);
  });
});

describe('quotas', () => {
  const CHECK = '/wxa/msg_sec_check';
  let token: string;
  const check = async (): Promise<number | undefined> =>
    (await post(`${CHECK}?access_token=${token}`, { version: 2, scene: 1, content: '好', openid: 'o' })).errcode;
  const quota = (): Promise<Answer> => post(`/cgi-bin/openapi/quota/get?access_token=${token}`, { cgi_path: CHECK });
  /** The openid is unknown: 40003 means that the quota let the call through. */
  const THROUGH = 40003;

  beforeEach(async () => {
    token = await tokenOf(stable());
  });

  it('of a minute end with the minute (44991)', async () => {
    await remote.post('/_sandbox/quotas', { path: CHECK, perMinute: 2, perDay: 100 });
    expect([await check(), await check(), await check()]).toEqual([THROUGH, THROUGH, 44991]);
    await remote.advanceClock(MINUTE_MS);
    expect(await check()).toBe(THROUGH);
  });

  it('of a day end at midnight in Beijing (45009); quota/get tells, clear_quota clears, ten times a month', async () => {
    await remote.post('/_sandbox/quotas', { path: CHECK, perDay: 1 });
    expect([await check(), await check()]).toEqual([THROUGH, 45009]);
    expect((await quota())['quota']).toEqual({ daily_limit: 1, used: 1, remain: 0 });
    const clear = (): Promise<Answer> => post(`/cgi-bin/clear_quota?access_token=${token}`, { appid: APP.appid });
    expect((await clear()).errcode).toBe(0);
    expect((await quota())['quota']).toEqual({ daily_limit: 1, used: 0, remain: 1 });
    expect([await check(), await check()]).toEqual([THROUGH, 45009]);
    await remote.advanceClock(4 * 60 * MINUTE_MS);
    token = await tokenOf(stable());
    expect(await check()).toBe(THROUGH);
    for (let used = 0; used < 10; used++) await clear();
    expect((await clear()).errcode).toBe(48006);
  });

  it('of one app do not touch another', async () => {
    await remote.post('/_sandbox/quotas', { path: CHECK, perDay: 1 });
    expect([await check(), await check()]).toEqual([THROUGH, 45009]);
    token = await tokenOf(stable(OTHER));
    expect(await check()).toBe(THROUGH);
  });

  it('are unknown for unknown paths', async () => {
    const answer = await post(`/cgi-bin/openapi/quota/get?access_token=${token}`, { cgi_path: '/wxa/none' });
    expect(answer.errcode).toBe(76021);
  });
});

describe('persons', () => {
  it('have openids and phones that depend on nothing but names', async () => {
    const before = await remote.login(APP.appid, '小林');
    await remote.reset();
    expect((await remote.login(APP.appid, '小林')).openid).toBe(before.openid);
    expect((await remote.login(OTHER.appid, '小林')).openid).not.toBe(before.openid);
  });

  it('keep what was set for them over a restart, and so do apps and subscriptions', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const statePath = join(folder, 'deep', 'state.json');
    const first = await startSandbox({ port: 0, apps: [APP], statePath });
    const before = new SandboxRemote(first.url);
    await before.person('小林', { phone: '13900000000', risk: 3 });
    await before.app({ appid: 'wxlater', secret: 'later' });
    await before.subscribe('wxlater', '小林', 'T1');
    await first.close();
    const second = await startSandbox({ port: 0, apps: [APP], statePath });
    const state = await new SandboxRemote(second.url).state();
    expect(state['persons']).toMatchObject([{ name: '小林', phone: '13900000000', risk: 3 }]);
    expect(state['accepts']).toMatchObject([{ person: '小林', templateId: 'T1', left: 1 }]);
    expect(state['apps']).toMatchObject([{ appid: APP.appid }, { appid: 'wxlater', templates: { T1: [] } }]);
    await second.close();
    expect(readFileSync(statePath, 'utf8')).not.toContain('access');
    writeFileSync(statePath, '{"apps":');
    await expect(startSandbox({ port: 0, statePath })).rejects.toThrow('cannot be read');
    rmSync(folder, { recursive: true });
  });
});

describe('the page', () => {
  it('is one answer that loads nothing from anywhere, and its script can be read', async () => {
    const response = await fetch(sandbox.url);
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page).not.toMatch(/(src|href)="(?!data:)/);
    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? 'no script (';
    expect(() => new Script(script)).not.toThrow();
  });
});

describe('the control API', () => {
  it.each([
    ['/_sandbox/login', { appid: 'wxnone', person: 'a' }, 404],
    ['/_sandbox/login', { appid: APP.appid }, 400],
    ['/_sandbox/login', 'not json', 400],
    ['/_sandbox/faults', { kind: 'earthquake' }, 400],
    ['/_sandbox/faults', { kind: 'reset', times: 0 }, 400],
    ['/_sandbox/clock', { advanceMs: 'tomorrow' }, 400],
    ['/_sandbox/persons/a', { risk: 5 }, 400],
    ['/_sandbox/persons/a', { phone: 'none' }, 400],
    ['/_sandbox/persons/%E0%A4%A', {}, 400],
    ['/_sandbox/push', { appid: APP.appid, message: {} }, 409],
    ['/_sandbox/apps', { appid: 'wx1', push: { url: 'http://x', token: 't', aesKey: 'short' } }, 400],
    ['/_sandbox/none', {}, 404],
  ])('%s with %j answers %i', async (path, fields, status) => {
    const body = typeof fields === 'string' ? fields : JSON.stringify(fields);
    const response = await fetch(sandbox.url + path, { method: 'POST', body });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.any(String) as string });
  });

  it('shows everything in the state, without bodies, and forgets all but the apps on reset', async () => {
    await remote.login(APP.appid, '小林');
    await stable();
    await remote.fault('busy', { path: '/cgi-bin/token', times: null });
    const state = await remote.state();
    expect(state['calls']).toMatchObject([
      { path: '/cgi-bin/stable_token', appid: APP.appid, errcode: 0, status: 200 },
    ]);
    expect(JSON.stringify(state['calls'])).not.toContain('requestBody');
    expect(state['codes']).toMatchObject([{ person: '小林', pool: 'login', usedAt: null }]);
    expect(state['faults']).toMatchObject([{ kind: 'busy', timesLeft: null }]);
    await remote.reset();
    const after = await remote.state();
    expect(after).toMatchObject({ persons: [], codes: [], tokens: [], faults: [], calls: [], quotas: [] });
    expect(after['apps']).toHaveLength(2);
  });

  it('takes one fault away, or all', async () => {
    const one = await remote.fault('busy', { times: null });
    await remote.fault('reset', { times: null });
    await remote.post('/_sandbox/faults/clear', { id: one.id });
    expect((await remote.state())['faults']).toMatchObject([{ kind: 'reset' }]);
    await remote.clearFaults();
    expect((await stable()).errcode).toBeUndefined();
  });
});
