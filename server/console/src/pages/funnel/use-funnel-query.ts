import type { FunnelQuery } from '@fanqu/shared/api/report';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';

export const GROUPINGS = ['total', 'day', 'campaign', 'source'] as const;

export const DAY = 'YYYY-MM-DD';

/** The last seven days unless the address says otherwise; bad values in the address fall back. */
export function useFunnelQuery() {
  const [search, setSearch] = useSearchParams();
  const day = (name: string, otherwise: string): string => {
    const given = search.get(name) ?? '';
    return /^\d{4}-\d{2}-\d{2}$/.test(given) && dayjs(given).isValid() ? given : otherwise;
  };
  const query: FunnelQuery = {
    from: day('from', dayjs().subtract(6, 'day').format(DAY)),
    until: day('until', dayjs().format(DAY)),
    by: GROUPINGS.find((by) => by === search.get('by')) ?? 'total',
    campaignId: search.get('campaignId') ?? undefined,
    source: search.get('source') ?? undefined,
  };
  const ask = (part: Partial<FunnelQuery>) => {
    const given = Object.entries({ ...query, ...part }).filter(([, value]) => value);
    setSearch(Object.fromEntries(given.map(([name, value]) => [name, String(value)])), { replace: true });
  };
  return { query, ask };
}
