import { changesOf } from './changes';

describe('what changed between two states', () => {
  it('names only the parts that differ', () => {
    const before = { title: '夏日', turns: { freePerDay: 1, total: 3 }, tiers: [1, 2] };
    const after = { title: '夏日', turns: { freePerDay: 2, total: 3 }, tiers: [1, 2, 3] };
    expect(changesOf(before, after)).toEqual([
      { part: 'turns.freePerDay', before: '1', after: '2' },
      { part: 'tiers', before: '[1,2]', after: '[1,2,3]' },
    ]);
  });

  it('shows something new or gone as a whole', () => {
    expect(changesOf(null, { name: '门店' })).toEqual([{ part: '·', before: '–', after: '{"name":"门店"}' }]);
    expect(changesOf({ a: 'x' }, {})).toEqual([{ part: 'a', before: 'x', after: '–' }]);
  });

  it('is empty when nothing differs', () => {
    expect(changesOf({ a: [1] }, { a: [1] })).toEqual([]);
  });
});
