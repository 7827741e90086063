import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import type { Page } from '@fanqu/shared/api/common';
import { asRefusal } from './refusal';
import { get, type Query } from './request';

/** Rows of a cursor-paged list, page after page. */
export function useRows<Row>(queryKey: QueryKey, path: string, query: Query = {}) {
  const found = useInfiniteQuery({
    queryKey: [...queryKey, query],
    queryFn: ({ pageParam }) => get<Page<Row>>(path, { ...query, cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return {
    rows: found.data?.pages.flatMap((page) => page.rows) ?? [],
    isLoading: found.isPending,
    refusal: found.error ? asRefusal(found.error) : null,
    more: found.hasNextPage ? () => void found.fetchNextPage() : null,
    isLoadingMore: found.isFetchingNextPage,
    reload: () => void found.refetch(),
  };
}

export type Rows<Row> = ReturnType<typeof useRows<Row>>;

const MOST_PAGES = 20;

/** Everything of a short list, for pickers (prizes, coupon templates). */
export async function allRows<Row>(path: string, query: Query = {}): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = '';
  for (let page = 0; page < MOST_PAGES && cursor !== null; page += 1) {
    const answer: Page<Row> = await get<Page<Row>>(path, { ...query, cursor });
    rows.push(...answer.rows);
    cursor = answer.next;
  }
  return rows;
}
