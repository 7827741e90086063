import { authenticator } from 'otplib';
import type { Page } from '@fanqu/shared/api/common';
import type { AuditRow, StaffRow, StaffSession, StaffView, TotpSetup } from '@fanqu/shared/api/staff';
import { DEMO_PASSWORD } from '../../server/src/features/content';
import { Client, startApp, type TestApp } from '../support/app';
import { faultPaths, ok, refusal } from './acts/answers';

const MINUTE_MS = 60_000;

describe('staff', () => {
  let app: TestApp;
  let owner: Client;
  beforeAll(async () => {
    app = await startApp();
    owner = await app.staff('owner');
  }, 60_000);
  afterAll(() => app.close());

  const signIn = (account: string, password = DEMO_PASSWORD, totp?: string) =>
    app.anyone.post<StaffSession>('/api/c/session', { account, password, ...(totp ? { totp } : {}) });
  const codeOf = (secret: string, now = app.clock.now()) => authenticator.clone({ epoch: now }).generate(secret);
  const hire = (login: string, role = 'service') =>
    ok(owner.post<StaffRow>('/api/c/staff', { login, name: '新同事', role, password: 'long-enough-1' }));

  it('sign in by account, brand and password, and see what they may do', async () => {
    const { staff } = await ok(signIn('analyst@demo'));
    expect(staff).toMatchObject({ account: 'analyst@demo', role: 'analyst', totpOn: false });
    expect(staff.permissions).toContain('reports.read');
    expect(staff.permissions).not.toContain('campaigns.write');
  });

  it.each([
    ['a wrong password', 'analyst@demo', 'wrong-password'],
    ['an unknown account', 'nobody@demo', DEMO_PASSWORD],
    ['an unknown brand', 'analyst@nowhere', DEMO_PASSWORD],
    ['no brand', 'analyst', DEMO_PASSWORD],
  ])('are told the same for %s', async (_, account, password) => {
    expect(await refusal(signIn(account, password))).toEqual([401, 'LOGIN_FAILED']);
  });

  it('are locked out for a quarter of an hour by the fifth wrong password in a row', async () => {
    await hire('forgetful');
    for (let i = 0; i < 5; i += 1) {
      expect(await refusal(signIn('forgetful@demo', 'wrong'))).toEqual([401, 'LOGIN_FAILED']);
    }
    expect(await refusal(signIn('forgetful@demo', 'long-enough-1'))).toEqual([423, 'LOGIN_LOCKED']);
    app.clock.advance(15 * MINUTE_MS);
    expect((await signIn('forgetful@demo', 'long-enough-1')).status).toBe(201);
  });

  it('are judged no more often when many guesses come at once', async () => {
    await hire('stormed');
    const guesses = [...Array<string>(12).fill('wrong'), 'long-enough-1'];
    await Promise.all(guesses.map((guess) => signIn('stormed@demo', guess)));
    expect(await refusal(signIn('stormed@demo', 'long-enough-1'))).toEqual([423, 'LOGIN_LOCKED']);
    app.clock.advance(15 * MINUTE_MS);
    expect((await signIn('stormed@demo', 'long-enough-1')).status).toBe(201);
  });

  it('may ask for a one-time code at sign-in, once they have shown one', async () => {
    await hire('careful');
    const { token } = await ok(signIn('careful@demo', 'long-enough-1'));
    const careful = new Client(app.url, token);
    const { secret, qr } = await ok(careful.post<TotpSetup>('/api/c/totp/setup'));
    expect(qr).toMatch(/^data:image\/png;base64,/);
    expect((await signIn('careful@demo', 'long-enough-1')).status).toBe(201);
    expect(await faultPaths(careful.post('/api/c/totp/confirm', { code: '000000' }))).toEqual(['code']);
    expect((await careful.post('/api/c/totp/confirm', { code: codeOf(secret) })).status).toBe(204);
    expect(await refusal(signIn('careful@demo', 'long-enough-1'))).toEqual([401, 'TOTP_REQUIRED']);
    expect(await refusal(signIn('careful@demo', 'long-enough-1', '000000'))).toEqual([401, 'LOGIN_FAILED']);
    expect((await signIn('careful@demo', 'long-enough-1', codeOf(secret))).status).toBe(201);
    const early = codeOf(secret, app.clock.now() - 2 * MINUTE_MS);
    expect(await refusal(signIn('careful@demo', 'long-enough-1', early))).toEqual([401, 'LOGIN_FAILED']);
    expect((await careful.delete('/api/c/totp')).status).toBe(204);
    expect((await signIn('careful@demo', 'long-enough-1')).status).toBe(201);
  });

  it('lose their sessions at once when stopped or given another password', async () => {
    const { id } = await hire('leaver');
    const { token } = await ok(signIn('leaver@demo', 'long-enough-1'));
    const leaver = new Client(app.url, token);
    expect((await leaver.get<StaffView>('/api/c/me')).status).toBe(200);
    await ok(owner.patch(`/api/c/staff/${id}`, { password: 'another-long-1' }));
    expect(await refusal(leaver.get('/api/c/me'))).toEqual([401, 'SIGN_IN_REQUIRED']);
    const again = new Client(app.url, (await ok(signIn('leaver@demo', 'another-long-1'))).token);
    await ok(owner.patch(`/api/c/staff/${id}`, { state: 'stopped' }));
    expect(await refusal(again.get('/api/c/me'))).toEqual([401, 'SIGN_IN_REQUIRED']);
    expect(await refusal(signIn('leaver@demo', 'another-long-1'))).toEqual([401, 'LOGIN_FAILED']);
  });

  it('sign out, and their session ends after twelve hours', async () => {
    const first = new Client(app.url, (await ok(signIn('ops@demo'))).token);
    expect((await first.delete('/api/c/session')).status).toBe(204);
    expect(await refusal(first.get('/api/c/me'))).toEqual([401, 'SIGN_IN_REQUIRED']);
    const second = new Client(app.url, (await ok(signIn('ops@demo'))).token);
    app.clock.advance(12 * 60 * MINUTE_MS);
    expect(await refusal(second.get('/api/c/me'))).toEqual([401, 'SIGN_IN_REQUIRED']);
    owner = await app.staff('owner');
  });

  it('cannot stop or demote themselves, nor share a login', async () => {
    const me = await ok(owner.get<StaffView>('/api/c/me'));
    expect(await faultPaths(owner.patch(`/api/c/staff/${me.id}`, { state: 'stopped' }))).toEqual(['role']);
    expect(await faultPaths(owner.patch(`/api/c/staff/${me.id}`, { role: 'guide' }))).toEqual(['role']);
    await hire('twin');
    const twin = { login: 'twin', name: '另一位', role: 'guide', password: 'long-enough-1' };
    expect(await faultPaths(owner.post('/api/c/staff', twin))).toEqual(['login']);
  });

  it('leave a trace of each write: who, what, before and after, and never a password', async () => {
    const { id } = await hire('traced');
    await ok(owner.patch(`/api/c/staff/${id}`, { role: 'guide', password: 'a-new-long-one' }));
    const { rows } = await ok(owner.get<Page<AuditRow>>('/api/c/audit'));
    const [change, creation] = rows;
    expect(change).toMatchObject({
      action: 'staff.change',
      target: id,
      staff: { name: '林店主' },
      before: { role: 'service' },
      after: { role: 'guide', passwordChanged: true },
    });
    expect(creation).toMatchObject({ action: 'staff.create', target: id, before: null });
    expect(JSON.stringify(rows)).not.toMatch(/long-enough-1|a-new-long-one|argon2/);
  });
});
