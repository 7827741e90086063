import { SandboxRemote } from '../../../sandbox/remote';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { WechatCalls } from './calls';
import { WechatClient } from './client';
import { WechatError } from './errors';
import { AccessTokens, MemoryTokenStore, type TokenStore } from './tokens';

const APP = { appid: 'wxaaaaaaaaaaaaaaaa', secret: 'right' };
const OTHER = { appid: 'wxbbbbbbbbbbbbbbbb', secret: 'also right' };
const STABLE = '/cgi-bin/stable_token';
const PHONE = '/wxa/business/getuserphonenumber';
const HOUR_MS = 3_600_000;

/** A store as slow as a cache over the network, with answers out of order. */
class SlowStore extends MemoryTokenStore {
  private turn = 0;

  override async get(appid: string): ReturnType<TokenStore['get']> {
    const stored = await super.get(appid);
    await new Promise((resolve) => setTimeout(resolve, (this.turn++ % 4) * 5));
    return stored;
  }
}

describe('the access token', () => {
  let sandbox: Sandbox;
  let remote: SandboxRemote;
  let offsetMs: number;

  const clientWith = (tokens: TokenStore): WechatClient =>
    new WechatClient({ baseUrl: sandbox.url, clock: { now: () => Date.now() + offsetMs }, tokens, backOffMs: [] });

  const phoneOf = async (client: WechatClient, person: string): Promise<string> => {
    const { code } = await remote.phone(APP.appid, person);
    return (await client.getPhoneNumber(APP, code)).phone;
  };

  const advanceBoth = async (ms: number): Promise<void> => {
    offsetMs += ms;
    await remote.advanceClock(ms);
  };

  beforeEach(async () => {
    offsetMs = 0;
    sandbox = await startSandbox({ port: 0, apps: [APP, OTHER] });
    remote = new SandboxRemote(sandbox.url);
  });
  afterEach(() => sandbox.close());

  const persons = Array.from({ length: 20 }, (_, index) => `客人${index}`);

  it('is fetched once for twenty calls that start together', async () => {
    const client = clientWith(new SlowStore());
    const phones = await Promise.all(persons.map((person) => phoneOf(client, person)));
    expect(new Set(phones).size).toBe(20);
    expect(await remote.callsTo(STABLE)).toBe(1);
  });

  it('killed in mid-flight under twenty calls, is refreshed exactly once and every call is replayed once', async () => {
    const client = clientWith(new SlowStore());
    await phoneOf(client, '先来的');
    const codes = await Promise.all(persons.map((person) => remote.phone(APP.appid, person)));
    await remote.killTokens(APP.appid);
    // The refresh takes so long that all twenty have failed before it ends.
    await remote.fault('latency', { path: STABLE, latencyMs: 300 });
    const phones = await Promise.all(codes.map(({ code }) => client.getPhoneNumber(APP, code)));
    expect(new Set(phones.map(({ phone }) => phone)).size).toBe(20);
    expect(await remote.callsTo(STABLE)).toBe(2);
    expect(await remote.callsTo(PHONE)).toBe(1 + 20 + 20);
  });

  it('killed again and again under a stream of calls, lets every call through', async () => {
    const client = clientWith(new SlowStore());
    for (let round = 0; round < 5; round++) {
      const codes = await Promise.all(persons.map((person) => remote.phone(APP.appid, `${person}/${round}`)));
      const calls = codes.map(({ code }) => client.getPhoneNumber(APP, code));
      await remote.killTokens(APP.appid);
      const ended = await Promise.allSettled(calls);
      expect(ended.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
    expect(await remote.callsTo(STABLE)).toBeLessThanOrEqual(1 + 5 + 5);
  });

  it('is shared by two processes through the store', async () => {
    const store = new MemoryTokenStore();
    await phoneOf(clientWith(store), '甲');
    await phoneOf(clientWith(store), '乙');
    expect(await remote.callsTo(STABLE)).toBe(1);
  });

  it('that another process has replaced already is not fetched again', async () => {
    const store = new MemoryTokenStore();
    const [here, there] = [clientWith(store), clientWith(store)];
    await phoneOf(here, '甲');
    const dead = await store.get(APP.appid);
    await remote.killTokens(APP.appid);
    await phoneOf(there, '乙');
    const fresh = await store.get(APP.appid);
    let reads = 0;
    const stale: TokenStore = {
      get: async () => (reads++ === 0 ? dead : fresh),
      set: (appid, token) => store.set(appid, token),
    };
    await phoneOf(clientWith(stale), '丙');
    expect(await remote.callsTo(STABLE)).toBe(2);
  });

  it('brought back by a look into the store that began before its refusal was known is not taken', async () => {
    const dead = { token: 'D'.repeat(100), expiresAt: Date.now() + HOUR_MS };
    let answerLate: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answerLate = resolve));
    let reads = 0;
    const store: TokenStore = {
      // Empty, then the dead token another process wrote, at last and ever after.
      get: async () => (reads++ === 0 ? null : late.then(() => dead)),
      set: async () => undefined,
    };
    const calls = new WechatCalls({ baseUrl: sandbox.url, clock: Date });
    const tokens = new AccessTokens(calls, store, Date);
    const unaware = tokens.get(APP);
    await new Promise((resolve) => setImmediate(resolve));
    const aware = tokens.replace(APP, dead.token);
    answerLate();
    expect(await unaware).toBe(dead.token);
    expect(await aware).toMatch(/^S[\w-]{100,}$/);
    expect(await remote.callsTo(STABLE)).toBe(1);
  });

  it('of a wrong secret is asked for once a call and never in a loop', async () => {
    const client = clientWith(new MemoryTokenStore());
    const wrong = { ...APP, secret: 'wrong' };
    await expect(client.getPhoneNumber(wrong, 'any')).rejects.toMatchObject({ errcode: 40125 });
    expect(await remote.callsTo(STABLE)).toBe(1);
    expect(await remote.callsTo(PHONE)).toBe(0);
  });

  it('refused again after the replay ends the call: two tries, one refresh and one force', async () => {
    const client = clientWith(new MemoryTokenStore());
    await phoneOf(client, '甲');
    await remote.fault('errcode', { path: PHONE, errcode: 40001, errmsg: 'invalid credential', times: null });
    await expect(phoneOf(client, '乙')).rejects.toMatchObject({ errcode: 40001 });
    expect(await remote.callsTo(PHONE)).toBe(1 + 2);
    expect(await remote.callsTo(STABLE)).toBe(1 + 2);
  });

  it.each([40001, 40014, 42001])('answered with %i is replaced and the call succeeds', async (errcode) => {
    const client = clientWith(new MemoryTokenStore());
    await remote.fault('errcode', { path: PHONE, errcode });
    expect(await phoneOf(client, '甲')).toMatch(/^13\d{9}$/);
    expect(await remote.callsTo(PHONE)).toBe(2);
  });

  it('that WeChat refuses but hands out again is forced anew, at most once a minute', async () => {
    const client = clientWith(new MemoryTokenStore());
    await phoneOf(client, '甲');
    await advanceBoth(60_000);
    await remote.fault('errcode', { path: PHONE, errcode: 40001 });
    await phoneOf(client, '乙');
    expect(await remote.callsTo(STABLE)).toBe(3);
    await remote.fault('errcode', { path: PHONE, errcode: 40001 });
    await phoneOf(client, '丙');
    expect(await remote.callsTo(STABLE)).toBe(4);
  });

  it('expired by WeChat’s clock alone (42001) is replaced', async () => {
    const client = clientWith(new MemoryTokenStore());
    await phoneOf(client, '甲');
    await remote.advanceClock(3 * HOUR_MS);
    expect(await phoneOf(client, '乙')).toMatch(/^13/);
    expect(await remote.callsTo(STABLE)).toBe(2);
  });

  it('expired by our clock is not even tried', async () => {
    const client = clientWith(new MemoryTokenStore());
    await phoneOf(client, '甲');
    await advanceBoth(3 * HOUR_MS);
    await phoneOf(client, '乙');
    expect(await remote.callsTo(PHONE)).toBe(2);
  });

  it('is refreshed ahead only inside its last five minutes, and one bad app stops no other', async () => {
    const client = clientWith(new MemoryTokenStore());
    const bad = { ...OTHER, secret: 'wrong' };
    const first = await client.refreshAhead([bad, APP]);
    expect(first[0]).toMatchObject({ appid: OTHER.appid, error: expect.any(WechatError) as Error });
    expect(first[1]).toEqual({ appid: APP.appid, refreshed: true });
    expect(await client.refreshAhead([APP])).toEqual([{ appid: APP.appid, refreshed: false }]);
    await advanceBoth(2 * HOUR_MS - 4 * 60_000);
    expect(await client.refreshAhead([APP])).toEqual([{ appid: APP.appid, refreshed: true }]);
    const before = await remote.callsTo(STABLE);
    await phoneOf(client, '甲');
    expect(await remote.callsTo(STABLE)).toBe(before);
  });
});
