import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { type Place, placeText } from './admission';
import { type Prize, PrizeCode, PrizeCount } from './prize.entity';
import { Win } from './win.entity';

const COUNT_KEY = ['brand_id', 'prize_id', 'holder'];

/** Locks these counters, made where missing, in one order; answers what they stand at. */
export async function lockCounts(tx: Tx, brandId: string, places: readonly Place[]): Promise<Map<string, number>> {
  const rows = tally(places).map(([{ prizeId, holder }]) => ({ brandId, prizeId, holder, given: 0 }));
  if (rows.length === 0) return new Map();
  await tx.upsert(PrizeCount, rows, COUNT_KEY, { given: 'prize_count.given' });
  const prizeId = In([...new Set(rows.map((row) => row.prizeId))]);
  const holder = In([...new Set(rows.map((row) => row.holder))]);
  const counts = await tx.find(PrizeCount, { where: { brandId, prizeId, holder } });
  return new Map(counts.map((count) => [placeText(count), count.given]));
}

export async function addCounts(tx: Tx, brandId: string, places: readonly Place[]): Promise<void> {
  const rows = tally(places).map(([{ prizeId, holder }, given]) => ({ brandId, prizeId, holder, given }));
  await tx.upsert(PrizeCount, rows, COUNT_KEY, { given: 'prize_count.given + new(given)' });
}

/** Locks the stock of these prizes in one order: the hot rows, so the last to be locked. Answers what is given of each. */
export async function lockStock(
  tx: Tx,
  brandId: string,
  prizeIds: readonly string[],
): Promise<Map<string, Pick<Prize, 'stock' | 'given'>>> {
  if (prizeIds.length === 0) return new Map();
  const marks = prizeIds.map(() => '?').join(', ');
  const rows = await tx.rows<{ id: string; stock: number | null; given: number }>(
    `SELECT id, stock, given FROM prize WHERE brand_id = ? AND id IN (${marks}) ORDER BY id ${tx.dialect.forUpdate}`,
    [brandId, ...prizeIds],
  );
  return new Map(
    rows.map((row) => [row.id, { stock: row.stock === null ? null : Number(row.stock), given: Number(row.given) }]),
  );
}

/** Takes one of each of these prizes from stock, where it is bounded. The lock is held; the guard stands all the same. */
export async function takeStock(tx: Tx, brandId: string, prizes: readonly Prize[]): Promise<void> {
  const bounded = prizes.filter(({ stock }) => stock !== null).map(({ id }) => ({ prizeId: id, holder: '' }));
  for (const [{ prizeId }, count] of tally(bounded)) {
    const taken = await tx.run(
      'UPDATE prize SET given = given + ? WHERE brand_id = ? AND id = ? AND given + ? <= stock',
      [count, brandId, prizeId, count],
    );
    if (taken !== 1) throw new Error(`Prize ${prizeId} has less stock than its locked row said`);
  }
}

/** Gives each of these wins of one prize a code of its pool. The stock of the prize is locked, so the codes are there. */
export async function claimCodes(tx: Tx, brandId: string, prizeId: string, winIds: readonly string[]): Promise<void> {
  const free = await tx.find(PrizeCode, {
    select: { id: true },
    where: { brandId, prizeId, winId: IsNull() },
    order: { id: 'ASC' },
    take: winIds.length,
  });
  for (const [i, winId] of winIds.entries()) {
    const claimed = await tx.run('UPDATE prize_code SET win_id = ? WHERE brand_id = ? AND id = ? AND win_id IS NULL', [
      winId,
      brandId,
      free.at(i)?.id ?? '',
    ]);
    if (claimed !== 1) throw new Error(`The pool of prize ${prizeId} has fewer codes than its stock says`);
  }
}

/** Two at once with one key: the second hears that the first has not finished. */
export async function insertWins(tx: Tx, wins: readonly Win[]): Promise<void> {
  try {
    await tx.insert(Win, wins);
  } catch (error) {
    if (tx.dialect.isDuplicate(error)) throw fail('STILL_RUNNING');
    throw error;
  }
}

/** One of each place with how many there are, in the order of places: the order in which rows are locked. */
function tally(places: readonly Place[]): [Place, number][] {
  const counts = new Map<string, [Place, number]>();
  for (const place of places) counts.set(placeText(place), [place, (counts.get(placeText(place))?.[1] ?? 0) + 1]);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);
}
