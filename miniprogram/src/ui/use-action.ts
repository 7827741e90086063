import { useCallback, useRef, useState } from 'react';
import { type ApiError, asApiError } from '../api/error';
import { sentence } from '../text/sentence';
import { toast } from './toast-state';

export interface Action {
  busy: boolean;
  /** Runs it unless one is running; a refusal is told in a toast, or to `onFault` if that is given. */
  run: (act: () => Promise<unknown>, onFault?: (fault: ApiError) => void) => Promise<void>;
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const run = useCallback<Action['run']>(async (act, onFault) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await act();
    } catch (thrown) {
      const fault = asApiError(thrown);
      if (onFault) onFault(fault);
      else toast(sentence(fault));
    }
    running.current = false;
    setBusy(false);
  }, []);
  return { busy, run };
}
