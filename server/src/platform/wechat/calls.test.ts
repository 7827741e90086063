import { SandboxRemote } from '../../../sandbox/remote';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { WechatClient } from './client';
import { WechatError } from './errors';

const APP = { appid: 'wxaaaaaaaaaaaaaaaa', secret: 'top-secret-word' };
const LOGIN = '/sns/jscode2session';
const PICTURE = '/wxa/getwxacodeunlimit';

describe('when WeChat fails', () => {
  let sandbox: Sandbox;
  let remote: SandboxRemote;
  let client: WechatClient;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, apps: [APP] });
    remote = new SandboxRemote(sandbox.url);
    client = new WechatClient({ baseUrl: `${sandbox.url}/`, clock: Date, timeoutMs: 400, backOffMs: [1, 1] });
  });
  afterEach(() => sandbox.close());

  const signIn = async (): Promise<unknown> => client.code2Session(APP, (await remote.login(APP.appid, '小林')).code);

  it.each([
    ['timeout', 'timeout'],
    ['reset', 'network'],
    ['http502', 'http'],
    ['truncated', 'garbled'],
    ['cut', 'network'],
  ] as const)('by %s the call is unreachable (%s), is not repeated, and the next one works', async (kind, reason) => {
    await remote.fault(kind, { path: LOGIN });
    await expect(signIn()).rejects.toMatchObject({ name: 'WechatUnreachable', reason, path: LOGIN });
    expect(await remote.callsTo(LOGIN)).toBe(1);
    await expect(signIn()).resolves.toBeDefined();
  });

  it.each(['http502', 'truncated', 'cut', 'reset'] as const)('by %s a picture is unreachable too', async (kind) => {
    await remote.fault(kind, { path: PICTURE });
    const call = client.getUnlimitedQRCode(APP, { scene: 'a' });
    const reason = { http502: 'http', truncated: 'garbled', cut: 'network', reset: 'network' }[kind];
    await expect(call).rejects.toMatchObject({ name: 'WechatUnreachable', reason, path: PICTURE });
  });

  it('waits out latency under the limit', async () => {
    await remote.fault('latency', { path: LOGIN, latencyMs: 100 });
    await expect(signIn()).resolves.toBeDefined();
  });

  it('tries again twice after -1, and the third answer counts', async () => {
    await remote.fault('busy', { path: LOGIN, times: 2 });
    await expect(signIn()).resolves.toBeDefined();
    expect(await remote.callsTo(LOGIN)).toBe(3);
  });

  it('gives up after three times -1', async () => {
    await remote.fault('busy', { path: LOGIN, times: null });
    await expect(signIn()).rejects.toMatchObject({ name: 'WechatError', errcode: -1 });
    expect(await remote.callsTo(LOGIN)).toBe(3);
  });

  it.each([45009, 45011, 40013, 48001])('never repeats a call answered %i', async (errcode) => {
    await remote.fault('errcode', { path: LOGIN, errcode, times: null });
    await expect(signIn()).rejects.toMatchObject({ errcode });
    expect(await remote.callsTo(LOGIN)).toBe(1);
  });

  it('is unreachable when nobody listens', async () => {
    await sandbox.close();
    const call = client.code2Session(APP, 'any');
    await expect(call).rejects.toMatchObject({ reason: 'network', detail: 'ECONNREFUSED' });
  });

  it('is garbled when a field is missing from an answer without errcode', async () => {
    const empty = new WechatClient({
      baseUrl: 'http://x',
      clock: Date,
      fetch: async () => new Response('{"openid":"o1"}'),
    });
    await expect(empty.code2Session(APP, 'any')).rejects.toMatchObject({ reason: 'garbled' });
  });

  it('never tells the secret or the token in an error', async () => {
    const told: string[] = [];
    for (const kind of ['timeout', 'reset', 'http502', 'truncated', 'errcode'] as const) {
      await remote.fault(kind, { path: LOGIN, errcode: 40013 });
      await signIn().catch((error: Error) =>
        told.push(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`),
      );
    }
    expect(told).toHaveLength(5);
    expect(told.join()).not.toContain('top-secret-word');
    expect(new WechatError(1, 'm', null, '/p').message).toBe('/p answered 1 m');
  });
});
