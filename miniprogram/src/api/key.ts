const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * A new idempotency key: one per intent (one tap of a button), kept and sent again when that intent is retried.
 * Unique, not secret, so the phone's plain random source will do.
 */
export function newKey(length = 22): string {
  return Array.from({ length }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
}
