import { In } from 'typeorm';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { Coupon } from './coupon.entity';
import { countPlace, type Wanted } from './grants';
import { CouponCount } from './template.entity';

const COUNT_KEY = ['brand_id', 'template_id', 'member_id'];

/** Locks the counters of these members, made where missing, in one order; answers what they stand at. */
export async function lockCounts(tx: Tx, brandId: string, wanted: readonly Wanted[]): Promise<Map<string, number>> {
  const rows = tally(wanted, countPlace).map(([{ templateId, memberId }]) => ({
    brandId,
    templateId,
    memberId,
    granted: 0,
  }));
  await tx.upsert(CouponCount, rows, COUNT_KEY, { granted: 'coupon_count.granted' });
  const templateId = In([...new Set(rows.map((row) => row.templateId))]);
  const memberId = In([...new Set(rows.map((row) => row.memberId))]);
  const counts = await tx.find(CouponCount, { where: { brandId, templateId, memberId } });
  return new Map(counts.map((count) => [countPlace(count), count.granted]));
}

/** Locks the stock of these templates in one order; answers what is granted of each. */
export async function lockStock(
  tx: Tx,
  brandId: string,
  templateIds: readonly string[],
): Promise<Map<string, { stock: number; granted: number }>> {
  if (templateIds.length === 0) return new Map();
  const marks = templateIds.map(() => '?').join(', ');
  const rows = await tx.rows<{ id: string; stock: number; granted: number }>(
    `SELECT id, stock, granted FROM coupon_template WHERE brand_id = ? AND id IN (${marks}) ORDER BY id ${tx.dialect.forUpdate}`,
    [brandId, ...templateIds],
  );
  return new Map(rows.map((row) => [row.id, { stock: Number(row.stock), granted: Number(row.granted) }]));
}

/** Writes granted coupons and what they take from counters and stock. The locks above are held. */
export async function writeGranted(tx: Tx, coupons: readonly Coupon[]): Promise<void> {
  await insertOnce(tx, coupons);
  const counts = tally(coupons, countPlace).map(([{ brandId, templateId, memberId }, granted]) => ({
    brandId,
    templateId,
    memberId,
    granted,
  }));
  await tx.upsert(CouponCount, counts, COUNT_KEY, { granted: 'coupon_count.granted + new(granted)' });
  for (const [{ brandId, templateId }, count] of tally(coupons, (coupon) => coupon.templateId)) {
    const taken = await tx.run(
      'UPDATE coupon_template SET granted = granted + ? WHERE brand_id = ? AND id = ? AND granted + ? <= stock',
      [count, brandId, templateId, count],
    );
    if (taken !== 1) throw new Error(`Template ${templateId} has less stock than its locked row said`);
  }
}

/** Two at once with one key: the second hears that the first has not finished. */
async function insertOnce(tx: Tx, coupons: readonly Coupon[]): Promise<void> {
  try {
    await tx.insert(Coupon, coupons);
  } catch (error) {
    if (tx.dialect.isDuplicate(error)) throw fail('STILL_RUNNING');
    throw error;
  }
}

/** One of each place with how many there are, in the order of places: the order in which rows are locked. */
function tally<Row>(rows: readonly Row[], place: (row: Row) => string): [Row, number][] {
  const counts = new Map<string, [Row, number]>();
  for (const row of rows)
    counts.set(place(row), [counts.get(place(row))?.[0] ?? row, (counts.get(place(row))?.[1] ?? 0) + 1]);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);
}
