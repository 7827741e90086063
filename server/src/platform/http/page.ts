import type { Page } from '@fanqu/shared/api/common';
import { fail } from '../fail';
import { PageQuery } from './dto';

export { PageQuery };

/** Rows per page when the asker does not say. */
export const PAGE = 20;

/**
 * Cuts a list fetched with one row more than asked into a page; `cursorOf` gives the place of a row in the order.
 * Cursors are opaque to clients.
 */
export function pageOf<Row, View>(
  rows: Row[],
  limit: number,
  cursorOf: (row: Row) => string,
  view: (row: Row) => View,
): Page<View> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(view), next: rows.length > limit && last ? encode(cursorOf(last)) : null };
}

/** The place after which the page starts, or null for the first page. Throws INVALID_INPUT on a forged cursor. */
export function readCursor(cursor: string | undefined): string | null {
  if (!cursor) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text || encode(text) !== cursor) throw fail('INVALID_INPUT', { faults: [{ path: 'cursor', text: '格式不对' }] });
  return text;
}

function encode(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url');
}
