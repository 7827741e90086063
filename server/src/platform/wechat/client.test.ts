import { SandboxRemote } from '../../../sandbox/remote';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { WechatClient } from './client';

const APP = { appid: 'wxaaaaaaaaaaaaaaaa', secret: 'right' };

describe('the client against the sandbox', () => {
  let sandbox: Sandbox;
  let remote: SandboxRemote;
  let client: WechatClient;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, apps: [APP] });
    remote = new SandboxRemote(sandbox.url);
    client = new WechatClient({ baseUrl: sandbox.url, clock: Date });
  });
  afterEach(() => sandbox.close());

  it('logs the same person in as the same openid, every time', async () => {
    const first = await remote.login(APP.appid, '小林');
    const second = await remote.login(APP.appid, '小林');
    const session = await client.code2Session(APP, first.code);
    expect(session.openid).toMatch(/^o[\w-]{27}$/);
    expect(session.openid).toBe(first.openid);
    expect((await client.code2Session(APP, second.code)).openid).toBe(session.openid);
  });

  it('tells the phone number of the person who tapped', async () => {
    const { code } = await remote.phone(APP.appid, '小林');
    expect(await client.getPhoneNumber(APP, code)).toEqual({
      phone: expect.stringMatching(/^13\d{9}$/) as string,
      countryCode: '86',
    });
  });
});
