import { create } from 'zustand';
import { keep, recall } from './storage';

/** Less motion: the member's own choice, else what the system says where it can be asked (h5; weapp has no word for it). */
export function wantsCalm(): boolean {
  const chosen = recall<boolean>('calm');
  if (chosen !== null) return chosen;
  if (process.env.TARO_ENV !== 'h5') return false;
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** null until it was asked or chosen: the storage is not open at start-up. */
const useChoice = create<{ calm: boolean | null }>(() => ({ calm: null }));

export const useCalm = (): boolean => useChoice((state) => state.calm) ?? wantsCalm();

export function chooseCalm(calm: boolean): void {
  keep('calm', calm);
  useChoice.setState({ calm });
}
