import type { MemberDossier, MemberView } from '@fanqu/shared/api/member';
import type { LaunchSource, RotatedSession, SessionView } from '@fanqu/shared/api/session';
import type { CampaignEntry } from '@fanqu/shared/api/campaign';
import { Client, DEMO_APPID, startApp, type TestApp } from '../support/app';
import { ok, refusal } from './acts/answers';
import { liveCampaign, points, tier } from './acts/campaigns';
import { WHEEL } from './acts/plays';

/** Silent sign-in: who somebody is, where they came from, how long it holds. */

jest.setTimeout(30_000);

const OTHER_APPID = 'wx0000000000other1';
const DAY_MS = 86_400_000;
let app: TestApp;

beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app?.close());

async function loginCode(person: string, appid = DEMO_APPID): Promise<string> {
  return (await ok(app.anyone.post<{ code: string }>('/api/h5/login-code', { appid, person }))).code;
}

async function open(person: string, launch?: LaunchSource, appid = DEMO_APPID): Promise<SessionView> {
  const code = await loginCode(person, appid);
  return ok(app.anyone.post<SessionView>('/api/m/session', { appid, code, launch }));
}

const me = (token: string) => new Client(app.url, token).get<MemberView>('/api/m/me');

describe('opening the mini-program', () => {
  it('signs in without a form: a visitor with a face, and nothing known of them', async () => {
    const session = await open('first visit');
    expect(session.member).toEqual({
      id: session.member.id,
      stage: 'visitor',
      nickname: null,
      avatar: expect.stringMatching(/^[a-z-]+$/) as string,
      phone: null,
      birthday: null,
      createdAt: app.clock.now(),
      panAt: null,
      cardAt: null,
    });
    expect(session.brand).toMatchObject({ appid: DEMO_APPID, name: '泛趣茶铺', privacyVersion: '2026-11' });
    expect(session.expiresAt).toBe(app.clock.now() + 30 * DAY_MS);
    expect((await me(session.token)).body).toEqual(session.member);
  });

  it('knows the same person again, each time with a session of its own', async () => {
    const [one, two] = [await open('regular'), await open('regular')];
    expect(two.member).toEqual(one.member);
    expect(two.token).not.toBe(one.token);
    expect((await open('somebody else')).member.id).not.toBe(one.member.id);
  });

  it('twenty times at once for the first time makes one member', async () => {
    const sessions = await Promise.all(Array.from({ length: 20 }, () => open('twenty taps')));
    expect(new Set(sessions.map(({ member }) => member.id)).size).toBe(1);
    const answers = await Promise.all(sessions.map(({ token }) => me(token)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });

  it('in another brand’s app is another member there', async () => {
    const here = await open('of two brands');
    const there = await open('of two brands', undefined, OTHER_APPID);
    expect(there.brand.name).toBe('别家书店');
    expect(there.member.id).not.toBe(here.member.id);
  });

  it('needs a code that WeChat just gave, once, and a brand that exists', async () => {
    const code = await loginCode('code user');
    await ok(app.anyone.post('/api/m/session', { appid: DEMO_APPID, code }));
    const ask = (body: object) => refusal(app.anyone.post('/api/m/session', body));
    expect(await ask({ appid: DEMO_APPID, code })).toEqual([400, 'WECHAT_CODE_INVALID']);
    expect(await ask({ appid: DEMO_APPID, code: 'made-up' })).toEqual([400, 'WECHAT_CODE_INVALID']);
    expect(await ask({ appid: OTHER_APPID, code: await loginCode('code user') })).toEqual([400, 'WECHAT_CODE_INVALID']);
    expect(await ask({ appid: 'wxnobody', code })).toEqual([404, 'UNKNOWN_APP']);
    expect(await ask({ appid: DEMO_APPID, code, launch: { scene: 'x' } })).toEqual([400, 'INVALID_INPUT']);
    expect(await ask({ appid: DEMO_APPID, code, openid: 'o-mine' })).toEqual([400, 'INVALID_INPUT']);
  });
});

describe('where somebody came from', () => {
  const sourceOf = async (id: string) =>
    (await ok((await app.staff()).get<MemberDossier>(`/api/c/members/${id}`))).source;

  it.each<[string, LaunchSource, string]>([
    ['a friend’s link', { invite: 'abcdefgh12345678', scene: 1007 }, '朋友邀请'],
    ['a guide', { guide: 'G7', channel: 'wall' }, '导购 G7'],
    ['a channel', { channel: 'wall', store: 'S01' }, '渠道 wall'],
    ['a store', { store: 'S01', scene: 1047 }, '门店 S01'],
    ['a scanned code', { scene: 1047 }, '扫码'],
    ['a search', { scene: 1053 }, '微信搜索'],
    ['a payment', { scene: 1034 }, '支付之后'],
    ['nowhere known', { scene: 1001 }, '直接打开'],
  ])('is kept for %s', async (name, launch, text) => {
    const { member } = await open(`from ${name}`, launch);
    expect(await sourceOf(member.id)).toMatchObject({ text, scene: launch.scene ?? null });
  });

  it('is the first visit’s, whatever brings them back', async () => {
    const { member } = await open('returning', { channel: 'poster' });
    await open('returning', { channel: 'newsletter' });
    expect(await sourceOf(member.id)).toMatchObject({ text: '渠道 poster', channel: 'poster' });
  });

  it('comes out of the short code of a campaign’s entry', async () => {
    const owner = await app.staff();
    const campaignId = await liveCampaign(owner, WHEEL, { tiers: [tier(0, [points(1)])] });
    const { path } = await ok(
      owner.get<CampaignEntry>(`/api/c/campaigns/${campaignId}/code?channel=wall&guide=G7&store=S02`),
    );
    const { member } = await open('scans the wall', { scene: 1047, entry: path.split('e=')[1] });
    expect(await sourceOf(member.id)).toEqual({
      text: '导购 G7',
      scene: 1047,
      channel: 'wall',
      inviterId: null,
      campaignId,
      guide: 'G7',
      store: 'S02',
    });
  });
});

describe('a session', () => {
  const rotate = (token: string) => ok(new Client(app.url, token).post<RotatedSession>('/api/m/session/rotate'));

  it('is rotated once a minute at most; the old token lives 60 s more', async () => {
    const { token } = await open('rotates');
    expect((await rotate(token)).token).toBe(token);
    app.clock.advance(60_000);
    const next = await rotate(token);
    expect(next.token).not.toBe(token);
    expect(next.expiresAt).toBe(app.clock.now() + 30 * DAY_MS);
    expect((await rotate(token)).token).toBe(next.token);
    app.clock.advance(59_999);
    expect((await me(token)).status).toBe(200);
    app.clock.advance(1);
    expect([(await me(token)).status, (await me(next.token)).status]).toEqual([401, 200]);
  });

  it('asked to rotate many times at once gives one new token', async () => {
    const { token } = await open('rotates at once');
    app.clock.advance(60_000);
    const answers = await Promise.all(Array.from({ length: 10 }, () => rotate(token)));
    expect(new Set(answers.map((answer) => answer.token)).size).toBe(1);
  });

  it('ends after 30 days, or when its member signs out, and no other with it', async () => {
    const [one, two] = [await open('leaves'), await open('leaves')];
    expect((await new Client(app.url, one.token).delete('/api/m/session')).status).toBe(204);
    expect([(await me(one.token)).status, (await me(two.token)).status]).toEqual([401, 200]);
    app.clock.advance(30 * DAY_MS);
    expect((await me(two.token)).status).toBe(401);
  });

  it.each([
    [
      'of another member, by its id',
      (token: string, other: string) => token.replace(token.split('.')[2], other.split('.')[2]),
    ],
    ['of another brand', (token: string) => token.replace('.demo.', '.other.')],
    ['of a later generation', (token: string) => token.replace(/\.1\./, '.2.')],
    ['as staff', (token: string) => token.replace(/^m/, 's')],
    ['cut', (token: string) => token.slice(0, -1)],
  ])('forged %s is no session', async (_name, forge) => {
    const { token } = await open('forger');
    const { token: other } = await open('forged one');
    const forged = forge(token, other);
    expect(forged).not.toBe(token);
    expect(await refusal(me(forged))).toEqual([401, 'SIGN_IN_REQUIRED']);
    expect(await refusal(new Client(app.url, forged).get('/api/c/me'))).toEqual([401, 'SIGN_IN_REQUIRED']);
  });
});
