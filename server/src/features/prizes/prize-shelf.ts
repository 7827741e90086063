import { Injectable } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { PrizeBody, PrizeView } from '@fanqu/shared/api/prize';
import { LessThan } from 'typeorm';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Reader, Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { PAGE, pageOf, readCursor } from '../../platform/http/page';
import { newId } from '../../platform/ids';
import { Coupons } from '../coupons';
import { Prize } from './prize.entity';
import { faultAt, prizeFaults, takenAway, termsOf } from './prize.faults';
import { prizeViewOf } from './prize.view';
import { PrizeBook } from './prize-book';
import { PrizeUse } from './prize-use';

/** Prizes as ops keep them. */
@Injectable()
export class PrizeShelf {
  constructor(
    private readonly book: PrizeBook,
    private readonly use: PrizeUse,
    private readonly coupons: Coupons,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list(brandId: string, query: { cursor?: string; limit?: number }): Promise<Page<PrizeView>> {
    const limit = query.limit ?? PAGE;
    const cursor = readCursor(query.cursor);
    const where = { brandId, ...(cursor ? { id: LessThan(cursor) } : {}) };
    const prizes = await this.database.read.find(Prize, { where, order: { id: 'DESC' }, take: limit + 1 });
    const views = await this.viewsOf(this.database.read, brandId, prizes);
    return pageOf(
      views,
      limit,
      ({ id }) => id,
      (view) => view,
    );
  }

  async view(brandId: string, id: string, from: Reader = this.database.read): Promise<PrizeView> {
    const [view] = await this.viewsOf(from, brandId, [await this.book.get(brandId, id, from)]);
    return view;
  }

  async create(staff: StaffActor, body: PrizeBody): Promise<PrizeView> {
    await this.check(staff.brandId, body);
    return this.unit.run(async (tx) => {
      const { id } = await this.add(tx, staff.brandId, body);
      await this.audit.record(tx, staff, 'prize.create', id, null, body);
      return this.view(staff.brandId, id, tx);
    });
  }

  /** The row itself; for seeding too. A code pool starts empty: its stock comes by import. */
  async add(tx: Tx, brandId: string, body: PrizeBody): Promise<Prize> {
    const createdAt = this.clock.now();
    const fields = fieldsOf(body);
    const stock = fields.terms.kind === 'code' ? 0 : fields.stock;
    const prize: Prize = { brandId, id: newId(createdAt), ...fields, stock, given: 0, revision: 1, createdAt };
    await tx.insert(Prize, [prize]);
    return prize;
  }

  /** While a running campaign promises the prize, it changes only in the members' favour. */
  async change(
    staff: StaffActor,
    id: string,
    { revision, ...body }: PrizeBody & { revision: number },
  ): Promise<PrizeView> {
    const { brandId } = staff;
    await this.check(brandId, body);
    const isLive = await this.use.isLive(brandId, id);
    return this.edit(staff, id, 'change', async (tx, before) => {
      const fields = fieldsOf(body);
      const after = { ...fields, stock: before.terms.kind === 'code' ? before.stock : fields.stock };
      if (after.terms.kind !== before.terms.kind) throw faultAt('terms.kind', '奖品种类不能改，请另建一个');
      const taken = isLive ? takenAway(before, after) : [];
      if (taken.length > 0) throw fail('INVALID_INPUT', { faults: taken });
      if ((await tx.update(Prize, { brandId, id, revision }, { ...after, revision: revision + 1 })) === 0)
        throw fail('CHANGED_MEANWHILE');
      await this.settleStock(tx, brandId, id, before.stock === null);
    });
  }

  /** Its row is ours now. A prize that becomes bounded starts from what was won of it so far. */
  private async settleStock(tx: Tx, brandId: string, id: string, wasEndless: boolean): Promise<void> {
    if (wasEndless) {
      await tx.run(
        'UPDATE prize SET given = (SELECT COUNT(*) FROM win WHERE brand_id = ? AND prize_id = ?) WHERE brand_id = ? AND id = ?',
        [brandId, id, brandId, id],
      );
    }
    const { stock, given } = await this.book.get(brandId, id, tx);
    if (stock !== null && given > stock) throw faultAt('stock', `已经送出 ${given} 份，不能少于它`);
  }

  private edit(
    staff: StaffActor,
    id: string,
    verb: string,
    work: (tx: Tx, before: Prize) => Promise<void>,
  ): Promise<PrizeView> {
    return this.unit.run(async (tx) => {
      const before = await this.book.get(staff.brandId, id, tx);
      await work(tx, before);
      const after = await this.view(staff.brandId, id, tx);
      await this.audit.record(tx, staff, `prize.${verb}`, id, before, after);
      return after;
    });
  }

  private async check(brandId: string, body: PrizeBody): Promise<void> {
    const { terms } = body;
    const templates = await this.coupons.templatesOf(brandId, terms.kind === 'coupon' ? [terms.templateId] : []);
    const faults = prizeFaults(fieldsOf(body), new Set(templates.keys()));
    if (faults.length > 0) throw fail('INVALID_INPUT', { faults });
  }

  private async viewsOf(from: Reader, brandId: string, prizes: readonly Prize[]): Promise<PrizeView[]> {
    const left = await this.book.templatesLeft(brandId, prizes, from);
    const won = await this.book.wonCounts(
      brandId,
      prizes.filter(({ stock }) => stock === null),
      from,
    );
    return prizes.map((prize) => prizeViewOf(prize, left.get(prize.id) ?? null, won.get(prize.id) ?? prize.given));
  }
}

/** An absent bound is no bound. */
function fieldsOf(body: PrizeBody): PrizeBody {
  const { name, sprite, valueFen, costFen, stock = null, perMember = null, perDay = null } = body;
  return { name, sprite, valueFen, costFen, stock, perMember, perDay, terms: termsOf(body.terms) };
}
