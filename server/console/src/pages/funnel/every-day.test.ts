import { everyDay } from './every-day';

const row = (group: string, visitors: number) => ({ group, visitors, players: 0, pan: 0, card: 0, buyers: 0 });

describe('the days of a funnel', () => {
  it('holds every day of the window, over the end of a month, with zeros where nobody came', () => {
    const query = { from: '2026-02-27', until: '2026-03-02', by: 'day' as const };
    const days = everyDay({ query, rows: [row('2026-02-28', 5), row('2026-03-02', 2)] });
    expect(days.map(({ group, visitors }) => [group, visitors])).toEqual([
      ['2026-02-27', 0],
      ['2026-02-28', 5],
      ['2026-03-01', 0],
      ['2026-03-02', 2],
    ]);
  });

  it('is empty when the window ends before it begins', () => {
    expect(everyDay({ query: { from: '2026-03-02', until: '2026-03-01', by: 'day' }, rows: [] })).toEqual([]);
  });
});
