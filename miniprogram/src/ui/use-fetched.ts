import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { type ApiError, asApiError } from '../api/error';
import { request } from '../api/request';
import { keep, recall } from '../store/storage';

export interface Fetched<Value> {
  /** What is known, perhaps from last time; null while nothing is. */
  value: Value | null;
  /** Why the newest try failed; `value` may still be there from before. */
  fault: ApiError | null;
  busy: boolean;
  reload: () => Promise<void>;
}

const FRESH_MS = 3_000;
const seen = new Map<string, unknown>();

/** Reads one address, again each time the page is shown. `offline` keeps the answer for a visit without network. */
export function useFetched<Value>(path: string, offline = false): Fetched<Value> {
  const [value, setValue] = useState<Value | null>(() => remembered<Value>(path, offline));
  const [fault, setFault] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(true);
  const asked = useRef({ path: '', at: 0, turn: 0 });

  const reload = useCallback(async () => {
    const turn = asked.current.turn + 1;
    asked.current = { path, at: Date.now(), turn };
    setBusy(true);
    try {
      const answer = await request<Value>('GET', path);
      remember(path, answer, offline);
      if (turn !== asked.current.turn) return;
      setValue(answer);
      setFault(null);
    } catch (thrown) {
      if (turn === asked.current.turn) setFault(asApiError(thrown));
    }
    if (turn === asked.current.turn) setBusy(false);
  }, [path, offline]);

  // A page's first show and its first effect come close together, in no fixed order.
  const refresh = useCallback(() => {
    if (asked.current.path !== path || Date.now() - asked.current.at > FRESH_MS) void reload();
  }, [path, reload]);
  useEffect(refresh, [refresh]);
  useDidShow(refresh);
  return { value, fault, busy, reload };
}

function remembered<Value>(path: string, offline: boolean): Value | null {
  return (seen.get(path) as Value | undefined) ?? (offline ? recall<Value>(`seen${path}`) : null);
}

function remember(path: string, answer: unknown, offline: boolean): void {
  seen.set(path, answer);
  if (offline) keep(`seen${path}`, answer);
}
