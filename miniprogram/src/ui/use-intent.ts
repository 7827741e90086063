import { useRef } from 'react';
import { newKey } from '../api/key';

/** One idempotency key for one intent: pressing the button again with the same content sends the same key. */
export function useIntent(content: string): string {
  const held = useRef<{ content: string; key: string } | null>(null);
  if (held.current?.content !== content) held.current = { content, key: newKey() };
  return held.current.key;
}
