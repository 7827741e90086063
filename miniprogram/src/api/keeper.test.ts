import { keepSession } from './keeper';

const deferred = () => {
  let settle: { done: (token: string) => void; fail: (fault: Error) => void } | null = null;
  const promise = new Promise<string>((done, fail) => (settle = { done, fail }));
  return { promise, done: (token: string) => settle?.done(token), fail: (fault: Error) => settle?.fail(fault) };
};

describe('keeping a session', () => {
  it('opens one login for everyone who waits', async () => {
    const login = deferred();
    const open = jest.fn(() => login.promise);
    const keeper = keepSession(open);
    const waiting = [keeper.token(), keeper.token(), keeper.renew('old')];
    login.done('fresh');
    expect(await Promise.all(waiting)).toEqual(['fresh', 'fresh', 'fresh']);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('a late refusal of an old token does not throw the new one away', async () => {
    let made = 0;
    const keeper = keepSession(async () => `token-${++made}`);
    const first = await keeper.token();
    expect(await keeper.renew(first)).toBe('token-2');
    expect(await keeper.renew(first)).toBe('token-2');
    expect(made).toBe(2);
  });

  it('a failed login is not remembered: the next call tries again', async () => {
    const open = jest.fn<Promise<string>, []>().mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce('ok');
    const keeper = keepSession(open);
    await expect(keeper.token()).rejects.toThrow('offline');
    await expect(keeper.token()).resolves.toBe('ok');
  });

  it('a dropped session opens a new one', async () => {
    let made = 0;
    const keeper = keepSession(async () => `token-${++made}`);
    await keeper.token();
    keeper.drop();
    expect(await keeper.token()).toBe('token-2');
  });
});
