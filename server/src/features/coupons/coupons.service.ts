import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { findKeyed, placeOf } from '../../platform/db/keyed';
import type { Reader, Tx } from '../../platform/db/tx';
import { Outbox } from '../../platform/outbox/outbox';
import { BrandsService } from '../brands';
import { Coupon } from './coupon.entity';
import {
  couponOf,
  firstOfEachKey,
  type FullShelf,
  type GrantOutcome,
  type GrantRequest,
  keyOf,
  outcomeOf,
} from './grant';
import { lockCounts, lockStock, writeGranted } from './grant.store';
import { decideGrants } from './grants';
import { CouponTemplate } from './template.entity';
import { windowOf } from './validity';

/** Granting coupons: written for many, never above stock or cap. */
@Injectable()
export class Coupons {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly brands: BrandsService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Grants what can be granted, of one brand; answers for each request, in order, the coupon or why not. A repeated key
   * gives the first coupon. Locks members' counters first and templates last, each in one order.
   */
  async grant(tx: Tx, requests: readonly GrantRequest[]): Promise<GrantOutcome[]> {
    if (requests.length === 0) return [];
    const { brandId } = requests[0];
    const counts = await lockCounts(tx, brandId, requests);
    const standing = await findKeyed(tx, Coupon, requests.map(keyOf));
    const fresh = firstOfEachKey(requests).filter((request) => !standing.has(placeOf(keyOf(request))));
    const shelves = await this.lockShelves(tx, brandId, fresh);
    const now = this.clock.now();
    const refusals = decideGrants(fresh, shelves, counts, now);
    const coupons = fresh.filter((_, i) => refusals[i] === null).map((request) => couponOf(request, shelves, now));
    await writeGranted(tx, coupons);
    await this.tell(tx, coupons);
    for (const coupon of coupons) standing.set(placeOf(coupon), coupon);
    const refused = new Map(fresh.map((request, i) => [placeOf(keyOf(request)), refusals[i]]));
    return requests.map((request) => outcomeOf(request, standing, refused));
  }

  /** Templates that are not stopped: what campaigns may promise. */
  async activeTemplateIds(brandId: string): Promise<Set<string>> {
    const active = await this.database.read.find(CouponTemplate, {
      select: { id: true },
      where: { brandId, state: 'active' },
    });
    return new Set(active.map(({ id }) => id));
  }

  /** Templates by id; unknown ids are absent. */
  async templatesOf(
    brandId: string,
    ids: readonly string[],
    from: Reader = this.database.read,
  ): Promise<Map<string, CouponTemplate>> {
    if (ids.length === 0) return new Map();
    const templates = await from.find(CouponTemplate, { where: { brandId, id: In([...ids]) } });
    return new Map(templates.map((template) => [template.id, template]));
  }

  /** Templates with their stock locked; those plainly out of stock are only read, so that an empty one is no bottleneck. */
  private async lockShelves(
    tx: Tx,
    brandId: string,
    requests: readonly GrantRequest[],
  ): Promise<Map<string, FullShelf>> {
    const templates = await this.templatesOf(
      brandId,
      requests.map((request) => request.templateId),
      tx,
    );
    const inStock = [...templates.values()].filter(({ stock, granted }) => granted < stock);
    const locked = await lockStock(
      tx,
      brandId,
      inStock.map(({ id }) => id),
    );
    const { timeZone } = await this.brands.get(brandId, tx);
    const now = this.clock.now();
    return new Map(
      [...templates].map(([id, template]) => [
        id,
        { template: { ...template, ...locked.get(id) }, window: windowOf(template.validity, now, timeZone) },
      ]),
    );
  }

  private tell(tx: Tx, coupons: readonly Coupon[]): Promise<void> {
    const facts = coupons.map(({ brandId, id, memberId, templateId, source }) => ({
      brandId,
      kind: 'coupon.granted',
      payload: { couponId: id, memberId, templateId, source },
    }));
    return this.outbox.record(tx, facts);
  }
}
