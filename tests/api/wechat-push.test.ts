import type { BrandPush, BrandPushView } from '@fanqu/shared/api/brand';
import type { Page } from '@fanqu/shared/api/common';
import type { MemberDossier, MemberView } from '@fanqu/shared/api/member';
import type { AuditRow } from '@fanqu/shared/api/staff';
import { SandboxRemote } from '../../server/sandbox/remote';
import { type Client, DEMO_APPID, startApp, type TestApp } from '../support/app';
import { bindByPhone } from '../support/walks';

const TOKEN = 'pushtoken2026';
const AES_KEY = 'abcdefghijk0123456789ABCDEFGHIJK0123456789a';
const PATH = `/api/wechat/push/${DEMO_APPID}`;

let app: TestApp;
let owner: Client;
let sandbox: SandboxRemote;

beforeAll(async () => {
  app = await startApp();
  owner = await app.staff();
  sandbox = new SandboxRemote(app.env.sandboxUrl ?? '');
}, 60_000);
afterAll(() => app?.close());

/** Both sides agree on the keys, as a person would do it in the console and at mp.weixin.qq.com. */
async function agree(mode: 'plain' | 'secure' | 'compat', format: 'json' | 'xml'): Promise<void> {
  const push: BrandPush = { token: TOKEN, aesKey: mode === 'plain' ? null : AES_KEY };
  expect((await owner.put('/api/c/brand/push', push)).status).toBe(200);
  const target = { url: app.url + PATH, token: TOKEN, aesKey: AES_KEY, mode, format };
  await sandbox.app({ appid: DEMO_APPID, push: target });
}

/** WeChat tells something of a person; answers what each try was told. */
async function push(person: string, message: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const { openid } = await sandbox.login(DEMO_APPID, person);
  const full = { MsgType: 'event', OpenID: openid, AppID: DEMO_APPID, ...message };
  const { deliveries } = await sandbox.push({ appid: DEMO_APPID, person, message: full, ...more });
  return deliveries.map(({ tries }) => tries);
}

const revoke = (what: string) => ({ Event: 'user_authorization_revoke', RevokeInfo: what, PluginID: '', OpenPID: '' });
const CANCEL = { Event: 'user_authorization_cancellation', PluginID: '', OpenPID: '' };

const dossier = async (id: string): Promise<MemberDossier> =>
  (await owner.get<MemberDossier>(`/api/c/members/${id}`)).body;

async function revocationsOf(memberId: string): Promise<string[]> {
  const rows = await app.database.read.rows<{ payload: string }>(
    `SELECT payload FROM outbox_event WHERE kind = 'member.revoked' ORDER BY id`,
  );
  const facts = rows.map(({ payload }) => JSON.parse(payload) as { memberId: string; what: string });
  return facts.filter((fact) => fact.memberId === memberId).map(({ what }) => what);
}

/** A member who has bound a phone. */
async function holder(person: string): Promise<Client & { id: string }> {
  const member = await app.member(person);
  await bindByPhone(app, member, person);
  expect((await member.get<MemberView>('/api/m/me')).body.phone).toMatch(/^1\d\d\*{6}\d\d$/);
  return member;
}

describe('the keys of the push', () => {
  it('are off at first: no push is taken', async () => {
    const { body } = await owner.get<BrandPushView>('/api/c/brand/push');
    expect(body).toEqual({ url: `${app.env.publicUrl}${PATH}`, mode: 'off' });
    expect((await app.anyone.get(`${PATH}?signature=x&echostr=1`)).body).toMatchObject({ code: 'UNKNOWN_ROUTE' });
  });

  it('are written by who may, checked, never read back, and audited without their values', async () => {
    const analyst = await app.staff('analyst');
    const wanted: BrandPush = { token: TOKEN, aesKey: AES_KEY };
    expect((await analyst.put('/api/c/brand/push', wanted)).body).toMatchObject({ code: 'NOT_ALLOWED' });
    const set = await owner.put<BrandPushView>('/api/c/brand/push', wanted);
    expect(set.body).toEqual({ url: `${app.env.publicUrl}${PATH}`, mode: 'secure' });
    expect((await analyst.get<BrandPushView>('/api/c/brand/push')).body.mode).toBe('secure');
    const { body: trail } = await owner.get<Page<AuditRow>>('/api/c/audit');
    expect(trail.rows[0]).toMatchObject({ action: 'brand.push', before: { mode: 'off' }, after: { mode: 'secure' } });
    const kept = await app.database.read.rows<Record<string, string>>('SELECT * FROM brand');
    const said = JSON.stringify([trail, set.body, kept, (await owner.get('/api/c/brand')).body]);
    expect(said).not.toContain(TOKEN);
    expect(said).not.toContain(AES_KEY);
  });

  it.each([
    ['a token of two letters', { token: 'ab', aesKey: null }],
    ['a token with a space', { token: 'a b c', aesKey: null }],
    ['a key of 42 letters', { token: TOKEN, aesKey: AES_KEY.slice(1) }],
    ['a key with a sign', { token: TOKEN, aesKey: `${AES_KEY.slice(1)}=` }],
    ['no key at all', { token: TOKEN }],
  ])('are refused: %s', async (_name, body) => {
    expect(await owner.put('/api/c/brand/push', body)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });

  it('stand WeChat’s check of the address, and only with the right token', async () => {
    await agree('secure', 'json');
    expect(await sandbox.post('/_sandbox/push/check', { appid: DEMO_APPID })).toMatchObject({ accepted: true });
    await owner.put('/api/c/brand/push', { token: 'another1', aesKey: AES_KEY });
    expect(await sandbox.post('/_sandbox/push/check', { appid: DEMO_APPID })).toMatchObject({ accepted: false });
  });
});

describe.each([
  ['plain', 'json'],
  ['plain', 'xml'],
  ['compat', 'json'],
  ['secure', 'json'],
  ['secure', 'xml'],
] as const)('a push %s in %s', (mode, format) => {
  const person = `push-${mode}-${format}`;
  beforeEach(() => agree(mode, format));

  it('takes the phone from a member who withdrew it, once however often it is told', async () => {
    const member = await holder(person);
    expect(await push(person, revoke('8'), { copies: 3 })).toEqual([['200 success'], ['200 success'], ['200 success']]);
    expect(await push(person, revoke('8'))).toEqual([['200 success']]);
    expect((await member.get<MemberView>('/api/m/me')).body).toMatchObject({ phone: null, stage: 'card' });
    expect((await dossier(member.id)).identities.map(({ kind }) => kind)).not.toContain('phone');
    expect(await revocationsOf(member.id)).toEqual(['8']);
  });

  it('tells of two withdrawals in one second as two', async () => {
    const member = await app.member(`${person}-two`);
    await push(`${person}-two`, revoke('4'));
    await push(`${person}-two`, revoke('8'));
    expect(await revocationsOf(member.id)).toEqual(['4', '8']);
  });

  it('closes the account of who closed theirs, and the next visit is a stranger’s', async () => {
    const member = await holder(`${person}-gone`);
    expect(await push(`${person}-gone`, CANCEL)).toEqual([['200 success']]);
    expect(await member.get('/api/m/me')).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REQUIRED' } });
    expect(await dossier(member.id)).toMatchObject({ identities: [], member: { phone: null, nickname: null } });
    expect(await push(`${person}-gone`, { ...CANCEL, Again: '1' })).toEqual([['200 success']]);
    expect((await app.member(`${person}-gone`)).id).not.toBe(member.id);
  });

  it('about a stranger, or of another kind, is taken and changes nothing', async () => {
    expect(await push(`${person}-stranger`, revoke('8'))).toEqual([['200 success']]);
    expect(await push(person, { MsgType: 'text', Content: '你好', MsgId: '9223372036854775807' })).toEqual([
      ['200 success'],
    ]);
  });

  it('with a forged signature is refused with a code, and nothing happens', async () => {
    const member = await holder(`${person}-forged`);
    const [tries] = await push(`${person}-forged`, revoke('8'), { tamper: 'signature' });
    expect(tries).toHaveLength(3);
    expect(tries.every((text) => text.startsWith('400 {"code":"INVALID_INPUT"'))).toBe(true);
    expect((await member.get<MemberView>('/api/m/me')).body.phone).not.toBeNull();
  });
});

describe('what is no push', () => {
  const post = async (path: string, body: string, type: string) => {
    const answer = await fetch(app.url + path, { method: 'POST', body, headers: { 'content-type': type } });
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };
  const XML = '<xml><MsgType>event</MsgType><CreateTime>1</CreateTime></xml>';
  beforeEach(() => agree('secure', 'xml'));

  it('encrypted for another app is refused', async () => {
    const [tries] = await push('push-other', revoke('8'), { tamper: 'appid' });
    expect(tries.every((text) => text.startsWith('400 '))).toBe(true);
  });

  it.each([
    ['for an app nobody has', '/api/wechat/push/wxnobody', XML, 'text/xml', 404, 'UNKNOWN_APP'],
    ['unsigned XML', PATH, XML, 'text/xml', 400, 'INVALID_INPUT'],
    ['unsigned XML by its other name', PATH, XML, 'application/xml; charset=utf-8', 400, 'INVALID_INPUT'],
    ['unsigned JSON', PATH, '{"MsgType":"event"}', 'application/json', 400, 'INVALID_INPUT'],
    ['broken JSON', PATH, '{"MsgType":', 'application/json', 400, 'INVALID_INPUT'],
    ['nothing at all', PATH, '', 'application/json', 400, 'INVALID_INPUT'],
    ['a table', PATH, 'a,b', 'text/csv', 415, 'UNSUPPORTED_TYPE'],
    ['a form', PATH, 'a=b', 'application/x-www-form-urlencoded', 415, 'UNSUPPORTED_TYPE'],
    ['XML of more than 64 KB', PATH, `<xml>${' '.repeat(65_536)}</xml>`, 'text/xml', 413, 'BODY_TOO_LARGE'],
    ['XML for another route', '/api/m/session', XML, 'text/xml', 415, 'UNSUPPORTED_TYPE'],
  ])('is refused: %s', async (_name, path, body, type, status, code) => {
    expect(await post(path, body, type)).toEqual([status, code]);
  });
});
