import { readLaunch } from './launch';

describe('where a visit came from', () => {
  it.each([
    ['a plain start', { path: 'pages/home/index', query: {}, scene: 1001 }, { scene: 1001, path: 'pages/home/index' }],
    [
      'a share card',
      { query: { i: 'Ab3dE', c: 'c_1' }, scene: 1007 },
      { scene: 1007, invite: 'Ab3dE', campaignId: 'c_1' },
    ],
    ['long names', { query: { invite: 'Ab3dE', campaignId: 'c1' } }, { invite: 'Ab3dE', campaignId: 'c1' }],
    ['an entry link', { query: { e: 'x7k2' } }, { entry: 'x7k2' }],
    [
      'a code with letters in its scene',
      { query: { scene: 'e%3Dx7k2%26g%3Dguide-9%26st%3DHZ01' }, scene: 1047 },
      { scene: 1047, entry: 'x7k2', guide: 'guide-9', store: 'HZ01' },
    ],
    ['a code whose scene is the short code alone', { query: { scene: 'x7k2' } }, { entry: 'x7k2' }],
    [
      'channel, guide and store',
      { query: { s: 'poster', g: 'g1', st: 's1' } },
      { channel: 'poster', guide: 'g1', store: 's1' },
    ],
  ])('%s', (_what, opening, source) => {
    expect(readLaunch(opening)).toEqual(source);
  });

  it.each([
    ['a broken percent sign', { query: { scene: '%E0%A4%A' } }],
    ['markup', { query: { i: '<script>' } }],
    ['a list', { query: { i: ['a', 'b'] } }],
    ['too long a word', { query: { e: 'x'.repeat(65) } }],
    ['no scene of WeChat', { scene: -1 }],
    ['a fraction', { scene: 10.5 }],
    ['nothing at all', {}],
  ])('takes nothing from %s', (_what, opening) => {
    expect(readLaunch(opening)).toEqual({});
  });

  it('prefers what the link says to what the scene says', () => {
    expect(readLaunch({ query: { scene: 'e%3Dold', e: 'new' } })).toEqual({ entry: 'new' });
  });

  it('cuts a path that is too long', () => {
    expect(readLaunch({ path: `/${'p'.repeat(300)}` }).path).toHaveLength(128);
  });
});
