import { stillWrong, valueAt } from './still-wrong';

const judged = { title: '', tiers: [{ name: 'a', draw: { lines: [{ weight: 0 }] } }] };

describe('faults of a form that is being mended', () => {
  it('finds the place of a dotted path', () => {
    expect(valueAt(judged, 'tiers.0.draw.lines.0.weight')).toBe(0);
    expect(valueAt(judged, 'tiers.3.name')).toBeUndefined();
    expect(valueAt(null, 'title')).toBeUndefined();
  });

  it('drops a fault once its place was touched, and only that one', () => {
    const faults = [
      { path: 'title', text: '要填写' },
      { path: 'tiers.0.draw.lines.0.weight', text: '权重至少是 1' },
    ];
    expect(stillWrong(faults, judged, { ...judged, title: '有了' })).toEqual([faults[1]]);
    expect(stillWrong(faults, judged, judged)).toEqual(faults);
  });

  it('drops a fault of a whole part when anything below it was touched', () => {
    const faults = [{ path: 'tiers', text: '现在什么都赢不到' }];
    expect(stillWrong(faults, judged, { ...judged, tiers: [] })).toEqual([]);
  });
});
