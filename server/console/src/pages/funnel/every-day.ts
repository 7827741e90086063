import type { FunnelRow, FunnelView } from '@fanqu/shared/api/report';

const DAY_MS = 86_400_000;
const MOST_DAYS = 400;

/** The rows of a funnel by day with the days when nobody came, so that a line does not jump over them. */
export function everyDay({ query, rows }: Pick<FunnelView, 'query' | 'rows'>): FunnelRow[] {
  const byDay = new Map(rows.map((row) => [row.group, row]));
  const from = Date.parse(`${query.from}T00:00:00Z`);
  const count = Math.min(MOST_DAYS, (Date.parse(`${query.until}T00:00:00Z`) - from) / DAY_MS + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const group = new Date(from + index * DAY_MS).toISOString().slice(0, 10);
    return byDay.get(group) ?? { group, visitors: 0, players: 0, pan: 0, card: 0, buyers: 0 };
  });
}
