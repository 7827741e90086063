import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SandboxRemote } from '../../../sandbox/remote';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { WechatClient } from './client';
import { answerPushCheck, openPush, sealReply, type PushKeys } from './push';
import { eventItems, type PushMessage } from './push-message';

const APP = { appid: 'wxaaaaaaaaaaaaaaaa', secret: 'right' };
const SECURE: PushKeys & { aesKey: string } = {
  appid: APP.appid,
  token: 'push-token',
  aesKey: 'abcdefghijk0123456789ABCDEFGHIJK0123456789a',
};
const PLAIN: PushKeys = { ...SECURE, aesKey: null };

/** A server as ours: checks, opens, handles each message once, answers. */
class Receiver {
  readonly handled = new Map<string, PushMessage>();
  received = 0;
  keys: PushKeys = SECURE;
  behave: (turn: number, response: ServerResponse) => void = (_turn, response) => response.end('success');
  private readonly server = createServer((request, response) => void this.answer(request, response));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/push?brand=1`;
  }

  async untilHandled(count: number): Promise<void> {
    const giveUpAt = Date.now() + 3_000;
    while (this.handled.size < count) {
      if (Date.now() > giveUpAt) throw new Error(`${this.handled.size} of ${count} messages came`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const query = Object.fromEntries(new URL(request.url ?? '/', 'http://x').searchParams);
    let body = '';
    for await (const part of request) body += String(part);
    this.received += 1;
    try {
      if (request.method === 'GET') return void response.end(answerPushCheck(this.keys, query));
      const message = openPush(this.keys, query, body);
      this.handled.set(message.dedupeKey, message);
    } catch {
      return void response.writeHead(403).end();
    }
    this.behave(this.received, response);
  }
}

describe('pushes from the sandbox', () => {
  let sandbox: Sandbox;
  let remote: SandboxRemote;
  let receiver: Receiver;
  let url: string;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, apps: [APP], pushTimeoutMs: 150 });
    remote = new SandboxRemote(sandbox.url);
    receiver = new Receiver();
    url = await receiver.listen();
  });
  afterEach(async () => {
    receiver.close();
    await sandbox.close();
  });

  const aim = (mode: string, format: string): Promise<unknown> =>
    remote.app({ appid: APP.appid, push: { url, token: SECURE.token, aesKey: SECURE.aesKey, mode, format } });

  const REVOKE = { MsgType: 'event', Event: 'user_authorization_revoke', OpenID: 'o1', RevokeInfo: '8' };

  it.each([
    ['secure', 'json', SECURE],
    ['secure', 'xml', SECURE],
    ['compat', 'json', SECURE],
    ['compat', 'xml', PLAIN],
    ['plain', 'json', PLAIN],
    ['plain', 'xml', PLAIN],
  ] as const)('arrive %s in %s', async (mode, format, keys) => {
    await aim(mode, format);
    receiver.keys = keys;
    const { deliveries } = await remote.push({ appid: APP.appid, person: '小林', message: REVOKE });
    expect(deliveries).toMatchObject([{ delivered: true, tries: ['200 success'] }]);
    const [message] = receiver.handled.values();
    expect(message).toMatchObject({ event: 'user_authorization_revoke', fields: { RevokeInfo: '8' } });
    expect(message?.from).toBe((await remote.login(APP.appid, '小林')).openid);
  });

  it('check the address first', async () => {
    await aim('secure', 'json');
    expect(await remote.post('/_sandbox/push/check', { appid: APP.appid })).toMatchObject({ accepted: true });
    receiver.keys = { ...SECURE, token: 'other' };
    expect(await remote.post('/_sandbox/push/check', { appid: APP.appid })).toMatchObject({ accepted: false });
  });

  it('are tried three times in all when no answer comes, and are handled once', async () => {
    await aim('secure', 'json');
    receiver.behave = () => undefined;
    const { deliveries } = await remote.push({ appid: APP.appid, message: REVOKE });
    expect(deliveries).toMatchObject([{ delivered: false, tries: Array<string>(3).fill('no answer in 150 ms') }]);
    expect(receiver.received).toBe(3);
    expect(receiver.handled.size).toBe(1);
  });

  it('stop being tried at the first answer', async () => {
    await aim('secure', 'json');
    receiver.behave = (turn, response) => (turn === 2 ? void response.end('') : undefined);
    const { deliveries } = await remote.push({ appid: APP.appid, message: REVOKE });
    expect(deliveries).toMatchObject([{ delivered: true, tries: ['no answer in 150 ms', '200'] }]);
  });

  it.each(['signature', 'appid'] as const)('with a forged %s are refused', async (tamper) => {
    await aim('secure', 'json');
    const { deliveries } = await remote.push({ appid: APP.appid, message: REVOKE, tamper });
    expect(deliveries).toMatchObject([{ delivered: false, tries: ['403', '403', '403'] }]);
    expect(receiver.handled.size).toBe(0);
  });

  it('doubled arrive twice and are handled once', async () => {
    await aim('secure', 'xml');
    await remote.push({ appid: APP.appid, message: { ...REVOKE, CreateTime: 1_714_112_445 }, copies: 2 });
    expect(receiver.received).toBe(2);
    expect(receiver.handled.size).toBe(1);
  });

  it('may be answered with a sealed reply', async () => {
    await aim('secure', 'json');
    receiver.behave = (_turn, response) => void response.end(sealReply(SECURE, '{"ok":1}', 'json', Date));
    const { deliveries } = await remote.push({ appid: APP.appid, message: REVOKE });
    expect(deliveries[0]?.tries[0]).toContain('200 {"Encrypt":"');
  });

  it.each(['json', 'xml'])('tell in %s that a subscription was accepted and its message sent', async (format) => {
    await aim('secure', format);
    await remote.subscribe(APP.appid, '小林', 'T1');
    const { openid } = await remote.login(APP.appid, '小林');
    const client = new WechatClient({ baseUrl: sandbox.url, clock: Date });
    const id = await client.subscribeSend(APP, { openid, templateId: 'T1', values: { thing1: '你好' } });
    await receiver.untilHandled(2);
    const [popup, sent] = [...receiver.handled.values()].sort((one, other) =>
      (one.event ?? '').localeCompare(other.event ?? ''),
    );
    expect(popup && eventItems(popup)).toMatchObject([{ TemplateId: 'T1', SubscribeStatusString: 'accept' }]);
    expect(sent && eventItems(sent)).toMatchObject([{ MsgID: id, ErrorCode: '0' }]);
  });
});
