import { create } from 'zustand';

interface Shown {
  text: string;
  /** A sprite beside the words, for good news. */
  sprite: string | null;
  /** Another one of the same words is still another toast. */
  at: number;
}

export const useToast = create<{ shown: Shown | null }>(() => ({ shown: null }));

export const TOAST_MS = 2_400;

/** One short sentence that goes by itself. */
export function toast(text: string, sprite: string | null = null): void {
  const at = Date.now();
  useToast.setState({ shown: { text, sprite, at } });
  setTimeout(() => {
    if (useToast.getState().shown?.at === at) useToast.setState({ shown: null });
  }, TOAST_MS);
}
