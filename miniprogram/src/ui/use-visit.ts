import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useRef } from 'react';
import { track } from '../store/tracking';

/** Reports that a page is looked at, and for how long it was. Leaving by closing and by going deeper count alike. */
export function useVisit(page: string): void {
  const since = useRef<number | null>(null);
  const leave = (): void => {
    if (since.current === null) return;
    track('page_leave', { page, stayMs: Date.now() - since.current });
    since.current = null;
  };
  useDidShow(() => {
    since.current = Date.now();
    track('page_view', { page });
  });
  useDidHide(leave);
  useUnload(leave);
}
