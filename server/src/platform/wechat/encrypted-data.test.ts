import { SandboxRemote } from '../../../sandbox/remote';
import { startSandbox } from '../../../sandbox/sandbox';
import { WechatClient } from './client';
import { decryptData, isSignedRawData } from './encrypted-data';

/** WeChat's own published example. */
const OFFICIAL = {
  appid: 'wx4f4bc4dec97d474b',
  sessionKey: 'tiihtNczf5v6AKRyjwEUhQ==',
  iv: 'r7BXXKkLb8qrSNn05n0qiA==',
  encryptedData:
    'CiyLU1Aw2KjvrjMdj8YKliAjtP4gsMZMQmRzooG2xrDcvSnxIMXFufNstNGTyaGS9uT5geRa0W4oTOb1WT7fJlAC+oNPdbB+3hVbJSRgv+4lGOETKUQz' +
    '6OYStslQ142dNCuabNPGBzlooOmB231qMM85d2/fV6ChevvXvQP8Hkue1poOFtnEtpyxVLW1zAo6/1Xx1COxFvrc2d7UL/lmHInNlxuacJXwu0fjpXfz' +
    '/YqYzBIBzD6WUfTIF9GRHpOn/Hz7saL8xz+W//FRAUid1OksQaQx4CMs8LOddcQhULW4ucetDf96JcR3g0gfRK4PC7E/r7Z6xNrXd2UIeorGj5Ef7b1p' +
    'JAYB6Y5anaHqZ9J6nKEBvB4DnNLIVWSgARns/8wR2SiRS7MNACwTyrGvt9ts8p12PKFdlqYTopNHR1Vf7XjfhQlVsAJdNiKdYmYVoKlaRv85IfVunYzO' +
    '0IKXsyl7JCUjCpoG20f0a04COwfneQAGGwd5oa+T8yO5hzuyDb/XcxxmK01EpqOyuxINew==',
  sealedAt: 1_477_314_187_000,
};

const RAW =
  '{"nickName":"Band","gender":1,"language":"zh_CN","city":"Guangzhou","province":"Guangdong","country":"CN","avatarUrl":' +
  '"http://wx.qlogo.cn/mmopen/vi_32/1vZvI39NWFQ9XM4LtQpFrQJ1xlgZxx3w7bQxKARol6503Iuswjjn6nIGBiaycAjAtpujxyzYsrztuuICqIM5' +
  'ibXQ/0"}';

const options = (changes: Partial<{ appid: string; sessionKey: string; now: number }> = {}) => ({
  appid: changes.appid ?? OFFICIAL.appid,
  sessionKey: changes.sessionKey ?? OFFICIAL.sessionKey,
  clock: { now: () => changes.now ?? OFFICIAL.sealedAt },
});

describe('encrypted data', () => {
  it('opens WeChat’s own example', () => {
    expect(decryptData(OFFICIAL, options())).toMatchObject({
      openId: 'oGZUI0egBJY1zhBYw2KhdUfwVJJE',
      nickName: 'Band',
      watermark: { appid: OFFICIAL.appid },
    });
  });

  it.each([
    ['with another session key', options({ sessionKey: 'HyVFkGl5F5OQWJZZaNzBBg==' }), 'key'],
    ['with something that is no key', options({ sessionKey: 'short' }), 'key'],
    ['sealed for another app', options({ appid: 'wxother' }), 'watermark'],
    ['sealed long ago', options({ now: OFFICIAL.sealedAt + 11 * 60_000 }), 'age'],
    ['sealed in the future', options({ now: OFFICIAL.sealedAt - 11 * 60_000 }), 'age'],
  ])('refuses data %s', (_name, given, reason) => {
    expect(() => decryptData(OFFICIAL, given)).toThrow(expect.objectContaining({ name: 'WechatDataRefused', reason }));
  });

  it('knows the signature of raw data', () => {
    const signature = '75e81ceda165f4ffa64f4068af58c64b8f54b88c';
    expect(isSignedRawData(RAW, signature, 'HyVFkGl5F5OQWJZZaNzBBg==')).toBe(true);
    expect(isSignedRawData(`${RAW} `, signature, 'HyVFkGl5F5OQWJZZaNzBBg==')).toBe(false);
    expect(isSignedRawData(RAW, 'not hex', 'HyVFkGl5F5OQWJZZaNzBBg==')).toBe(false);
  });

  it('from the sandbox opens with the session key of the login, and no more with it after a reset', async () => {
    const app = { appid: 'wxaaaaaaaaaaaaaaaa', secret: 's' };
    const sandbox = await startSandbox({ port: 0, apps: [app] });
    const remote = new SandboxRemote(sandbox.url);
    const client = new WechatClient({ baseUrl: sandbox.url, clock: Date });
    const session = await client.code2Session(app, (await remote.login(app.appid, '小林')).code);
    const steps = { stepInfoList: [{ timestamp: 1_762_790_400, step: 9_021 }] };
    const seal = () =>
      remote.post<{ encryptedData: string; iv: string; rawData: string; signature: string }>('/_sandbox/encrypted', {
        appid: app.appid,
        person: '小林',
        payload: steps,
      });
    const given = { appid: app.appid, sessionKey: session.sessionKey, clock: Date };
    const sealed = await seal();
    expect(decryptData(sealed, given)).toMatchObject(steps);
    expect(isSignedRawData(sealed.rawData, sealed.signature, session.sessionKey)).toBe(true);
    await client.resetSession(app, session);
    const later = await seal();
    expect(() => decryptData(later, given)).toThrow('refused: key');
    await sandbox.close();
  });
});
