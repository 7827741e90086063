import { SandboxRemote } from '../../../sandbox/remote';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { WechatClient } from './client';
import type { WechatSession } from './types';

const APP = { appid: 'wxaaaaaaaaaaaaaaaa', secret: 'right' };
const OTHER = { appid: 'wxbbbbbbbbbbbbbbbb', secret: 'also right' };
const MINUTE_MS = 60_000;

describe('the client against the sandbox', () => {
  let sandbox: Sandbox;
  let remote: SandboxRemote;
  let client: WechatClient;

  beforeEach(async () => {
    // Standing still, so that no minute ends in the middle of a test.
    const clock = { now: () => Date.parse('2025-11-11T20:00:00+08:00') };
    sandbox = await startSandbox({ port: 0, apps: [APP, OTHER], clock });
    remote = new SandboxRemote(sandbox.url);
    client = new WechatClient({ baseUrl: sandbox.url, clock: Date, backOffMs: [1, 1] });
  });
  afterEach(() => sandbox.close());

  const signIn = async (person: string, app = APP): Promise<WechatSession> =>
    client.code2Session(app, (await remote.login(app.appid, person)).code);

  describe('login', () => {
    it('gives the same person the same openid every time, and another one in another app', async () => {
      const here = await signIn('小林');
      expect(here.openid).toMatch(/^o[\w-]{27}$/);
      expect((await signIn('小林')).openid).toBe(here.openid);
      expect((await signIn('小林', OTHER)).openid).not.toBe(here.openid);
    });

    it('gives apps of one open-platform account the same unionid, and an app without one none', async () => {
      await remote.app({ appid: APP.appid, openPlatform: 'group' });
      await remote.app({ appid: OTHER.appid, openPlatform: 'group' });
      expect((await signIn('小林')).unionid).toBe((await signIn('小林', OTHER)).unionid);
      await remote.app({ appid: 'wxcccccccccccccccc', secret: 's', openPlatform: null });
      expect((await signIn('小林', { appid: 'wxcccccccccccccccc', secret: 's' })).unionid).toBeNull();
    });

    it('of two parallel uses of one code lets one win; the other is 40163', async () => {
      const { code } = await remote.login(APP.appid, '小林');
      const both = await Promise.allSettled([client.code2Session(APP, code), client.code2Session(APP, code)]);
      expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { errcode: 40163 } });
    });

    it.each([
      ['made up', async () => 'nonsense', 40029],
      ['of another app', async () => (await remote.login(OTHER.appid, '小林')).code, 40029],
      ['of the phone button', async () => (await remote.phone(APP.appid, '小林')).code, 40029],
    ])('refuses a code that is %s', async (_name, codeOf, errcode) => {
      await expect(client.code2Session(APP, await codeOf())).rejects.toMatchObject({ errcode });
    });

    it('refuses a code after five minutes', async () => {
      const { code } = await remote.login(APP.appid, '小林');
      await remote.advanceClock(5 * MINUTE_MS);
      await expect(client.code2Session(APP, code)).rejects.toMatchObject({ errcode: 40029 });
    });

    it('names what is wrong with the app, with the rid that finds the call', async () => {
      const { code } = await remote.login(APP.appid, '小林');
      const unknown = { appid: 'wxnone', secret: 'x' };
      await expect(client.code2Session(unknown, code)).rejects.toMatchObject({
        errcode: 40013,
        rid: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{8}){2}$/) as string,
      });
      await expect(client.code2Session({ ...APP, secret: 'x' }, code)).rejects.toMatchObject({ errcode: 40125 });
    });

    it('is refused by WeChat for a blocked person (40226) and for the 101st time in a minute (45011)', async () => {
      await remote.person('羊毛', { blocked: true });
      await expect(signIn('羊毛')).rejects.toMatchObject({ errcode: 40226 });
      await remote.post('/_sandbox/quotas', { path: '/sns/jscode2session', perMinute: 2 });
      await signIn('急性子');
      await signIn('急性子');
      await expect(signIn('急性子')).rejects.toMatchObject({ errcode: 45011 });
      await expect(signIn('慢性子')).resolves.toBeDefined();
    });
  });

  describe('phone', () => {
    it('tells the number set for the person', async () => {
      await remote.person('小林', { phone: '13800138000' });
      const { code } = await remote.phone(APP.appid, '小林');
      expect(await client.getPhoneNumber(APP, code)).toEqual({ phone: '13800138000', countryCode: '86' });
    });

    it('refuses a used code, a login code, another app’s code and another person’s openid', async () => {
      const { code } = await remote.phone(APP.appid, '小林');
      await client.getPhoneNumber(APP, code);
      await expect(client.getPhoneNumber(APP, code)).rejects.toMatchObject({ errcode: 40029 });
      const login = await remote.login(APP.appid, '小林');
      await expect(client.getPhoneNumber(APP, login.code)).rejects.toMatchObject({ errcode: 40029 });
      const foreign = await remote.phone(OTHER.appid, '小林');
      await expect(client.getPhoneNumber(APP, foreign.code)).rejects.toMatchObject({ errcode: 40013 });
      const bound = await remote.phone(APP.appid, '小林');
      const stranger = (await signIn('路人')).openid;
      await expect(client.getPhoneNumber(APP, bound.code, stranger)).rejects.toMatchObject({ errcode: 40029 });
    });
  });

  describe('session key', () => {
    it('stays while it is young, and is replaced at a login a day later', async () => {
      const first = await signIn('小林');
      expect((await signIn('小林')).sessionKey).toBe(first.sessionKey);
      expect(await client.checkSession(APP, first)).toBe(true);
      await remote.advanceClock(25 * 60 * MINUTE_MS);
      const second = await signIn('小林');
      expect(second.sessionKey).not.toBe(first.sessionKey);
      expect(await client.checkSession(APP, first)).toBe(false);
    });

    it('is ended by a reset, which gives the next one', async () => {
      const first = await signIn('小林');
      const next = await client.resetSession(APP, first);
      expect(next.openid).toBe(first.openid);
      expect(await client.checkSession(APP, first)).toBe(false);
      expect(await client.checkSession(APP, next)).toBe(true);
    });
  });

  describe('safety', () => {
    it.each([
      ['今天天气真好', 'pass', 100],
      ['加微信聊', 'review', 20013],
      ['一起来赌博', 'risky', 20006],
    ])('judges %s as %s', async (content, suggest, label) => {
      const { openid } = await signIn('小林');
      const verdict = await client.msgSecCheck(APP, { openid, content, scene: 'comment' });
      expect(verdict).toMatchObject({ suggest, label });
    });

    it('judges the nickname too, and by the words it is told', async () => {
      await remote.post('/_sandbox/words', { risky: ['香蕉'] });
      const { openid } = await signIn('小林');
      const text = { openid, content: '你好', nickname: '香蕉大王', scene: 'profile' } as const;
      expect((await client.msgSecCheck(APP, text)).suggest).toBe('risky');
    });

    it('speaks of nobody who was not here within two hours (61010)', async () => {
      const { openid } = await signIn('小林');
      await remote.advanceClock(121 * MINUTE_MS);
      const text = { openid, content: '你好', scene: 'comment' } as const;
      await expect(client.msgSecCheck(APP, text)).rejects.toMatchObject({ errcode: 61010 });
    });

    it('tells the risk rank set for the person; not for an app that has not enabled it (48001)', async () => {
      await remote.person('羊毛', { risk: 4 });
      const { openid } = await signIn('羊毛');
      const question = { openid, scene: 'marketing', clientIp: '203.0.113.7' } as const;
      expect(await client.getUserRiskRank(APP, question)).toBe(4);
      await remote.app({ appid: APP.appid, riskEnabled: false });
      await expect(client.getUserRiskRank(APP, question)).rejects.toMatchObject({ errcode: 48001 });
    });
  });

  describe('subscribe message', () => {
    const send = async (values: Record<string, string>, person = '小林'): Promise<string | null> =>
      client.subscribeSend(APP, { openid: (await signIn(person)).openid, templateId: 'T1', values });

    beforeEach(() => remote.app({ appid: APP.appid, templates: { T1: ['thing1', 'time2'] } }));
    const GOOD = { thing1: '你的券快过期了', time2: '2025年11月11日 20:00' };

    it('goes out once for each accepted subscription, then 43101; its 64-bit id arrives whole', async () => {
      await remote.subscribe(APP.appid, '小林', 'T1');
      expect(await send(GOOD)).toMatch(/^\d{18,19}$/);
      await expect(send(GOOD)).rejects.toMatchObject({ errcode: 43101 });
    });

    it.each([
      ['missing', { thing1: '你好' }, 'time2'],
      ['empty', { ...GOOD, thing1: '' }, 'thing1'],
      ['too long', { ...GOOD, thing1: '一二三四五六七八九十一二三四五六七八九十零' }, 'thing1'],
      ['not of its kind', { ...GOOD, time2: '明天' }, 'time2'],
    ])('with a value that is %s is 47003 and spends nothing', async (_name, values, key) => {
      await remote.subscribe(APP.appid, '小林', 'T1');
      await expect(send(values as Record<string, string>)).rejects.toMatchObject({
        errcode: 47003,
        errmsg: expect.stringContaining(`data.${key}.value`) as string,
      });
      expect(await send(GOOD)).not.toBeNull();
    });

    it('of an unknown template is 40037', async () => {
      const { openid } = await signIn('小林');
      const message = { openid, templateId: 'none', values: GOOD };
      await expect(client.subscribeSend(APP, message)).rejects.toMatchObject({ errcode: 40037 });
    });
  });

  describe('mini-program code', () => {
    it('is a picture of the asked width', async () => {
      const { bytes, type } = await client.getUnlimitedQRCode(APP, { scene: 's=1&k=2', width: 500 });
      expect(type).toBe('image/png');
      expect(bytes.readUInt32BE(16)).toBe(500);
    });

    it.each([
      [{ scene: 'x'.repeat(33) }, 40169],
      [{ scene: '活动' }, 40129],
      [{ scene: '50%' }, 40129],
      [{ scene: 'a', page: '/pages/home' }, 41030],
      [{ scene: 'a', page: 'pages/none' }, 41030],
      [{ scene: 'a', width: 100 }, 40097],
    ])('refuses %j with %i although a picture was expected', async (order, errcode) => {
      await remote.app({ appid: APP.appid, pages: ['pages/home'] });
      await expect(client.getUnlimitedQRCode(APP, order)).rejects.toMatchObject({ errcode });
    });
  });
});
