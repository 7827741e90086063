import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import type { Page } from '@fanqu/shared/api/common';
import { type ApiError, asApiError } from '../api/error';
import { request } from '../api/request';

export interface Paged<Row> {
  /** Null before the first page arrived. */
  rows: Row[] | null;
  more: boolean;
  fault: ApiError | null;
  busy: boolean;
  reload: () => Promise<void>;
}

interface Shelf<Row> {
  path: string;
  rows: Row[];
  next: string | null;
}

const FRESH_MS = 3_000;

/** Reads a list page by page as the member scrolls down; from the top again each time the page is shown. */
export function usePaged<Row>(path: string): Paged<Row> {
  const [shelf, setShelf] = useState<Shelf<Row> | null>(null);
  const [fault, setFault] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(true);
  const asked = useRef({ path: '', at: 0, turn: 0 });
  const current = shelf?.path === path ? shelf : null;

  const read = useCallback(
    async (before: Row[], cursor: string | null) => {
      const turn = asked.current.turn + 1;
      asked.current = { path, at: Date.now(), turn };
      setBusy(true);
      try {
        const page = await request<Page<Row>>('GET', withCursor(path, cursor));
        if (turn !== asked.current.turn) return;
        setShelf({ path, rows: [...before, ...page.rows], next: page.next });
        setFault(null);
      } catch (thrown) {
        if (turn === asked.current.turn) setFault(asApiError(thrown));
      }
      if (turn === asked.current.turn) setBusy(false);
    },
    [path],
  );
  const reload = useCallback(() => read([], null), [read]);

  const refresh = useCallback(() => {
    if (asked.current.path !== path || Date.now() - asked.current.at > FRESH_MS) void reload();
  }, [path, reload]);
  useEffect(refresh, [refresh]);
  useDidShow(refresh);
  useReachBottom(() => {
    if (current?.next && !busy) void read(current.rows, current.next);
  });
  return { rows: current?.rows ?? null, more: Boolean(current?.next), fault, busy, reload };
}

function withCursor(path: string, cursor: string | null): string {
  if (cursor === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
}
