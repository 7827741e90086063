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
  const askedAt = useRef(0);

  const reload = useCallback(async () => {
    const mine = (askedAt.current = Date.now());
    setBusy(true);
    try {
      const answer = await request<Value>('GET', path);
      remember(path, answer, offline);
      if (mine !== askedAt.current) return;
      setValue(answer);
      setFault(null);
    } catch (thrown) {
      if (mine === askedAt.current) setFault(asApiError(thrown));
    }
    if (mine === askedAt.current) setBusy(false);
  }, [path, offline]);

  useEffect(() => void reload(), [reload]);
  useDidShow(() => {
    if (Date.now() - askedAt.current > FRESH_MS) void reload();
  });
  return { value, fault, busy, reload };
}

function remembered<Value>(path: string, offline: boolean): Value | null {
  return (seen.get(path) as Value | undefined) ?? (offline ? recall<Value>(`seen${path}`) : null);
}

function remember(path: string, answer: unknown, offline: boolean): void {
  seen.set(path, answer);
  if (offline) keep(`seen${path}`, answer);
}
