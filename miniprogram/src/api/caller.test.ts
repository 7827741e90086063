import { ApiError } from './error';
import { callWith } from './caller';
import { keepSession } from './keeper';
import type { Call } from './send';

type Script = (call: Call) => unknown;

/** A server of a few lines: it records every exchange and answers by `script`; an ApiError is thrown. */
function server(script: Script) {
  const calls: Call[] = [];
  let logins = 0;
  const send = async <Answer>(call: Call): Promise<Answer> => {
    calls.push(call);
    const answer = script(call);
    if (answer instanceof ApiError) throw answer;
    return answer as Answer;
  };
  const keeper = keepSession(async () => `token-${++logins}`);
  const pauses: number[] = [];
  const request = callWith(send, keeper, async (ms) => void pauses.push(ms));
  return { calls, pauses, request, logins: () => logins };
}

const refused = (code: ApiError['code']): ApiError => new ApiError(code, '');

describe('calling with a session', () => {
  it('logs in before the first call and never again while the token holds', async () => {
    const { request, calls, logins } = server(() => 'fine');
    await request('GET', '/a');
    await request('GET', '/b');
    expect(calls.map(({ path, token }) => [path, token])).toEqual([
      ['/a', 'token-1'],
      ['/b', 'token-1'],
    ]);
    expect(logins()).toBe(1);
  });

  it('logs in once for many calls whose session ended at the same time, and answers them all', async () => {
    const { request, logins } = server(({ token, path }) => (token === 'token-1' ? refused('SIGN_IN_REQUIRED') : path));
    const answers = await Promise.all(['/a', '/b', '/c', '/d'].map((path) => request('GET', path)));
    expect(answers).toEqual(['/a', '/b', '/c', '/d']);
    expect(logins()).toBe(2);
  });

  it('does not log in for ever: a second refusal is the answer', async () => {
    const { request, logins } = server(() => refused('SIGN_IN_REQUIRED'));
    await expect(request('GET', '/a')).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
    expect(logins()).toBe(2);
  });

  it('repeats after signing in with the very same body, so with the same key', async () => {
    const { request, calls } = server(({ token }) => (token === 'token-1' ? refused('SIGN_IN_REQUIRED') : 'won'));
    await request('POST', '/plays', { campaignId: 'c1', key: 'k-12345678' });
    expect(calls.map(({ body }) => body)).toEqual([
      { campaignId: 'c1', key: 'k-12345678' },
      { campaignId: 'c1', key: 'k-12345678' },
    ]);
  });
});

describe('trying again', () => {
  const failingTwice = (code: ApiError['code']): Script => {
    let left = 2;
    return () => (left-- > 0 ? refused(code) : 'fine');
  };

  it.each(['OFFLINE', 'BUSY', 'NOT_READY', 'STILL_RUNNING'] as const)(
    'a write with a key outlives two times %s',
    async (code) => {
      const { request, calls, pauses } = server(failingTwice(code));
      await expect(request('POST', '/finish', { key: 'k-12345678' })).resolves.toBe('fine');
      expect(new Set(calls.map(({ body }) => JSON.stringify(body)))).toEqual(new Set(['{"key":"k-12345678"}']));
      expect(pauses).toEqual([400, 1200]);
    },
  );

  it('reading is tried again', async () => {
    const { request } = server(failingTwice('OFFLINE'));
    await expect(request('GET', '/home')).resolves.toBe('fine');
  });

  it('a write without a key is sent once: it may have arrived', async () => {
    const { request, calls } = server(failingTwice('OFFLINE'));
    await expect(request('POST', '/sms', { cardNo: '8800' })).rejects.toMatchObject({ code: 'OFFLINE' });
    expect(calls).toHaveLength(1);
  });

  it('gives up after the third time', async () => {
    const { request, calls } = server(() => refused('OFFLINE'));
    await expect(request('GET', '/home')).rejects.toMatchObject({ code: 'OFFLINE' });
    expect(calls).toHaveLength(3);
  });

  it('never repeats a refusal that will not pass', async () => {
    const { request, calls } = server(() => refused('TURNS_USED_UP'));
    await expect(request('POST', '/plays', { key: 'k-12345678' })).rejects.toMatchObject({ code: 'TURNS_USED_UP' });
    expect(calls).toHaveLength(1);
  });
});
