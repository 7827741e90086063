import { type EntityTarget, type FindOptionsWhere, In } from 'typeorm';
import { fail } from '../fail';
import type { Tx } from './tx';

/** A row that its sender may send again: unique by brand and key. */
export interface KeyedRow {
  brandId: string;
  id: string;
  requestKey: string;
}

export interface Keyed<E> {
  /** For each row given, in the same order, the one that stands under its key: itself, or the first of that key. */
  standing: E[];
  /** Those that were new. */
  fresh: E[];
}

/** Inserts rows, passing over repeats. A key that stands for something else (`same` says no) is KEY_REUSED. */
export async function insertKeyed<E extends KeyedRow>(
  tx: Tx,
  entity: EntityTarget<E>,
  rows: readonly E[],
  same: (first: E, repeat: E) => boolean,
): Promise<Keyed<E>> {
  if (rows.length === 0) return { standing: [], fresh: [] };
  const inLockOrder = [...rows].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const isNew = await tx.insertIgnore(entity, inLockOrder);
  if (isNew === rows.length) return { standing: [...rows], fresh: [...rows] };
  const first = await findKeyed(tx, entity, rows);
  const standing = rows.map((row) => {
    const found = first.get(placeOf(row));
    if (!found) throw fail('STILL_RUNNING');
    if (!same(found, row)) throw fail('KEY_REUSED');
    return found;
  });
  return { standing, fresh: rows.filter((row, i) => standing[i].id === row.id) };
}

/** The rows that stand under these keys, by `placeOf`. */
export async function findKeyed<E extends KeyedRow>(
  tx: Tx,
  entity: EntityTarget<E>,
  wanted: readonly Pick<KeyedRow, 'brandId' | 'requestKey'>[],
): Promise<Map<string, E>> {
  const found = new Map<string, E>();
  for (const brandId of new Set(wanted.map((row) => row.brandId))) {
    const keys = wanted.filter((row) => row.brandId === brandId).map((row) => row.requestKey);
    const where = { brandId, requestKey: In(keys) } as FindOptionsWhere<E>;
    for (const row of await tx.find(entity, { where })) found.set(placeOf(row), row);
  }
  return found;
}

export function placeOf(row: Pick<KeyedRow, 'brandId' | 'requestKey'>): string {
  return `${row.brandId} ${row.requestKey}`;
}
