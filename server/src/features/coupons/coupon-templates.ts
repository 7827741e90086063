import { Injectable } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { CouponTemplateBody, CouponTemplateView } from '@fanqu/shared/api/coupon';
import { LessThan } from 'typeorm';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { PAGE, pageOf, readCursor } from '../../platform/http/page';
import { newId } from '../../platform/ids';
import { BrandsService } from '../brands';
import { templateViewOf } from './coupon.view';
import { CouponTemplate } from './template.entity';
import { templateFaults, termsOf, validityOf } from './template.faults';

/** Templates as ops keep them. */
@Injectable()
export class CouponTemplates {
  constructor(
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly brands: BrandsService,
    private readonly audit: Audit,
  ) {}

  async list(brandId: string, query: { cursor?: string; limit?: number }): Promise<Page<CouponTemplateView>> {
    const limit = query.limit ?? PAGE;
    const cursor = readCursor(query.cursor);
    const where = { brandId, ...(cursor ? { id: LessThan(cursor) } : {}) };
    const templates = await this.database.read.find(CouponTemplate, { where, order: { id: 'DESC' }, take: limit + 1 });
    return pageOf(templates, limit, ({ id }) => id, templateViewOf);
  }

  async view(brandId: string, id: string): Promise<CouponTemplateView> {
    const template = await this.database.read.findOne(CouponTemplate, { brandId, id });
    if (!template) throw fail('NOT_FOUND');
    return templateViewOf(template);
  }

  async create(staff: StaffActor, body: CouponTemplateBody): Promise<CouponTemplateView> {
    await this.check(staff.brandId, body);
    return this.unit.run(async (tx) => {
      const template = await this.add(tx, staff.brandId, body);
      await this.audit.record(tx, staff, 'coupon-template.create', template.id, null, body);
      return templateViewOf(template);
    });
  }

  /** The row itself; for seeding too. */
  async add(tx: Tx, brandId: string, body: CouponTemplateBody): Promise<CouponTemplate> {
    const createdAt = this.clock.now();
    const counters = { granted: 0, redeemed: 0, state: 'active' as const, revision: 1, createdAt };
    const template: CouponTemplate = { brandId, id: newId(createdAt), ...fieldsOf(body), ...counters };
    await tx.insert(CouponTemplate, [template]);
    return template;
  }

  /** What was granted keeps its terms; the stock may not fall below what is out. */
  async change(
    staff: StaffActor,
    id: string,
    { revision, ...body }: CouponTemplateBody & { revision: number },
  ): Promise<CouponTemplateView> {
    await this.check(staff.brandId, body);
    return this.edit(staff, id, 'change', async (tx) => {
      const changes = { ...fieldsOf(body), revision: revision + 1 };
      if ((await tx.update(CouponTemplate, { brandId: staff.brandId, id, revision }, changes)) === 0)
        throw fail('CHANGED_MEANWHILE');
      const after = await this.get(tx, staff.brandId, id); // its row is ours now: `granted` stands still
      if (after.granted > body.stock)
        throw fail('INVALID_INPUT', { faults: [{ path: 'stock', text: `已经发出 ${after.granted} 张，不能少于它` }] });
    });
  }

  /** No more are granted; those out stay good. */
  stop(staff: StaffActor, id: string): Promise<CouponTemplateView> {
    return this.turn(staff, id, 'stop', 'stopped');
  }

  start(staff: StaffActor, id: string): Promise<CouponTemplateView> {
    return this.turn(staff, id, 'start', 'active');
  }

  private turn(
    staff: StaffActor,
    id: string,
    verb: string,
    state: CouponTemplate['state'],
  ): Promise<CouponTemplateView> {
    return this.edit(staff, id, verb, async (tx) => {
      await tx.update(CouponTemplate, { brandId: staff.brandId, id }, { state });
    });
  }

  private edit(
    staff: StaffActor,
    id: string,
    verb: string,
    work: (tx: Tx) => Promise<void>,
  ): Promise<CouponTemplateView> {
    return this.unit.run(async (tx) => {
      const before = await this.get(tx, staff.brandId, id);
      await work(tx);
      const after = templateViewOf(await this.get(tx, staff.brandId, id));
      await this.audit.record(tx, staff, `coupon-template.${verb}`, id, templateViewOf(before), after);
      return after;
    });
  }

  private async get(tx: Tx, brandId: string, id: string): Promise<CouponTemplate> {
    const template = await tx.findOne(CouponTemplate, { brandId, id });
    if (!template) throw fail('NOT_FOUND');
    return template;
  }

  private async check(brandId: string, body: CouponTemplateBody): Promise<void> {
    const stores = await this.brands.stores(brandId);
    const faults = templateFaults(body, new Set(stores.map((store) => store.code)));
    if (faults.length > 0) throw fail('INVALID_INPUT', { faults });
  }
}

function fieldsOf(body: CouponTemplateBody): CouponTemplateBody {
  const { name, minimumSpendFen, stores, stock, perMember, howToUse, costFen } = body;
  return {
    name,
    minimumSpendFen,
    stores,
    stock,
    perMember,
    howToUse,
    costFen,
    terms: termsOf(body.terms),
    validity: validityOf(body.validity),
  };
}
