import { carryOver } from './carry-over';

const base = { title: 'a', turns: { free: 1 }, share: 's' };

describe('carrying my changes over to what was saved meanwhile', () => {
  it('keeps their change where I changed nothing', () => {
    const { body, clashes } = carryOver(base, { ...base, title: 'mine' }, { ...base, turns: { free: 3 } });
    expect(body).toEqual({ title: 'mine', turns: { free: 3 }, share: 's' });
    expect(clashes).toEqual([]);
  });

  it('names a part that both changed, and keeps mine', () => {
    const { body, clashes } = carryOver(base, { ...base, title: 'mine' }, { ...base, title: 'theirs' });
    expect(body.title).toBe('mine');
    expect(clashes).toEqual(['title']);
  });

  it('sees no clash where both made the same change', () => {
    const changed = { ...base, share: 'both' };
    expect(carryOver(base, changed, { ...changed }).clashes).toEqual([]);
  });
});
