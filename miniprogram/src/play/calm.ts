import { recall } from '../store/storage';

/** Less motion: the member's own choice, else what the system says where it can be asked. */
export function wantsCalm(): boolean {
  const chosen = recall<boolean>('calm');
  if (chosen !== null) return chosen;
  if (process.env.TARO_ENV !== 'h5') return false;
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
