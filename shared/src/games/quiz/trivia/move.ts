import type { Move } from './state';

/** Untrusted JSON → a move with nothing but its own fields, or null. */
export function readMove(raw: unknown): Move | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { kind, choice, ...rest } = raw as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return null;
  if (kind === 'answer') return isChoice(choice) ? { kind, choice } : null;
  return (kind === 'next' || kind === 'pass') && choice === undefined ? { kind } : null;
}

function isChoice(choice: unknown): choice is number {
  return typeof choice === 'number' && Number.isInteger(choice) && choice >= 0 && choice <= 3;
}
