import { FakeClock } from '../clock';
import { Board } from './board';
import { MemoryCache } from './memory.cache';

describe('the memory cache', () => {
  it('stays within its bound and lets go of what was not used for longest', async () => {
    const cache = new MemoryCache(new FakeClock(0), 3);
    for (const key of ['a', 'b', 'c']) await cache.set(key, key, 1_000);
    await cache.get('a');
    await cache.set('d', 'd', 1_000);
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => cache.get(key)))).toEqual(['a', null, 'c', 'd']);
  });

  it('says when one key is used for two kinds of thing', async () => {
    const cache = new MemoryCache(new FakeClock(0));
    await cache.set('mixed', 'text', 1_000);
    await expect(cache.raise('mixed', 'ant', 1, 1_000)).rejects.toThrow('two kinds');
  });
});

describe('a board', () => {
  it('drops the last place when it is full', () => {
    const board = new Board();
    for (const [member, score] of [
      ['ant', 3],
      ['bee', 1],
      ['cat', 2],
    ] as const)
      board.raise(member, score, 2);
    expect(board.top(5).map(({ member }) => member)).toEqual(['ant', 'cat']);
    expect(board.rank('bee')).toBeNull();
  });
});
