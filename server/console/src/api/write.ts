import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import { Intent } from './intent';
import { asRefusal, type Refusal } from './refusal';

export interface Write<Body, Answer> {
  send: (body: Body, key: string) => Promise<Answer>;
  /** Queries that are stale afterwards. */
  stale?: QueryKey[];
  done?: (answer: Answer, body: Body) => void;
  /** The page shows the refusal itself; otherwise a message does. */
  quiet?: boolean;
}

/**
 * One write of a page. The key belongs to the intent: the same body sent again after a lost answer carries the same
 * key, so nothing happens twice; another body, or a settled answer, starts a new intent.
 */
export function useWrite<Body, Answer>({ send, stale = [], done, quiet }: Write<Body, Answer>) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const intent = useRef(new Intent());
  const mutation = useMutation<Answer, unknown, Body>({
    mutationFn: (body) => send(body, intent.current.keyFor(body)),
    onSuccess: async (answer, body) => {
      intent.current.settle();
      done?.(answer, body);
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
    onError: (error) => {
      const refusal = asRefusal(error);
      if (!refusal.isPassing) intent.current.settle();
      if (!quiet && refusal.code !== 'SIGN_IN_REQUIRED') void message.error(refusal.text, 5);
    },
  });
  return {
    write: mutation.mutate,
    busy: mutation.isPending,
    refusal: mutation.error ? asRefusal(mutation.error) : (null as Refusal | null),
    /** The body that was refused, or is on its way. */
    sent: mutation.variables,
    forget: mutation.reset,
  };
}
