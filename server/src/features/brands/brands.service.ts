import { Injectable } from '@nestjs/common';
import type { BrandSettings, BrandView } from '@fanqu/shared/api/brand';
import type { StoreView } from '@fanqu/shared/api/staff';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Clock, dayNumber, isTimeZone } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Reader, Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { Brand } from './brand.entity';
import { settingsOf, viewOf } from './brand.view';
import { Store } from './store.entity';

const CACHED_MS = 5_000;

/** Brands, their settings and stores. */
@Injectable()
export class BrandsService {
  private readonly cached = new Map<string, { brand: Brand; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The brand; at most 5 s old. Throws NOT_FOUND. Inside a transaction pass its tx, so that it takes no second connection. */
  async get(brandId: string, from: Reader = this.database.read): Promise<Brand> {
    const hit = this.cached.get(brandId);
    if (hit && hit.until > this.clock.now()) return hit.brand;
    const brand = await from.findOne(Brand, { id: brandId });
    if (!brand) throw fail('NOT_FOUND');
    this.cached.set(brandId, { brand, until: this.clock.now() + CACHED_MS });
    return brand;
  }

  async byAppid(appid: string): Promise<Brand> {
    const brand = await this.database.read.findOne(Brand, { appid });
    if (!brand) throw fail('UNKNOWN_APP');
    return brand;
  }

  findByCode(code: string): Promise<Brand | null> {
    return this.database.read.findOne(Brand, { code });
  }

  async view(brandId: string): Promise<BrandView> {
    return viewOf(await this.get(brandId));
  }

  async settings(brandId: string): Promise<BrandSettings> {
    const brand = await this.database.read.findOne(Brand, { id: brandId });
    if (!brand) throw fail('NOT_FOUND');
    return settingsOf(brand);
  }

  /** The local day of the brand, as a number. */
  async today(brandId: string): Promise<number> {
    return dayNumber(this.clock.now(), (await this.get(brandId)).timeZone);
  }

  async change(staff: StaffActor, settings: BrandSettings): Promise<BrandSettings> {
    if (!isTimeZone(settings.timeZone)) {
      throw fail('INVALID_INPUT', { faults: [{ path: 'timeZone', text: '没有这个时区，例如 Asia/Shanghai' }] });
    }
    const changed = await this.unit.run(async (tx) => {
      const before = await tx.findOne(Brand, { id: staff.brandId });
      if (!before) throw fail('NOT_FOUND');
      const { revision, ...fields } = settings;
      const guard = { id: staff.brandId, revision };
      const count = await tx.update(Brand, guard, { ...fields, revision: revision + 1 });
      if (count === 0) throw fail('CHANGED_MEANWHILE');
      await this.audit.record(tx, staff, 'brand.change', staff.brandId, settingsOf(before), settings);
      return { ...settings, revision: revision + 1 };
    });
    this.cached.delete(staff.brandId);
    return changed;
  }

  async stores(brandId: string): Promise<StoreView[]> {
    const stores = await this.database.read.find(Store, { where: { brandId }, order: { code: 'ASC' } });
    return stores.map(({ code, name, city }) => ({ code, name, city }));
  }

  async addStore(staff: StaffActor, store: StoreView): Promise<StoreView> {
    await this.unit.run(async (tx) => {
      const isNew = await tx.insertIgnore(Store, [{ ...store, brandId: staff.brandId, createdAt: this.clock.now() }]);
      if (isNew === 0) throw fail('INVALID_INPUT', { faults: [{ path: 'code', text: '这个门店编号已经有了' }] });
      await this.audit.record(tx, staff, 'store.add', store.code, null, store);
    });
    return store;
  }

  /** For seeding. */
  async create(tx: Tx, brand: Brand, stores: readonly StoreView[]): Promise<void> {
    await tx.insert(Brand, [brand]);
    await tx.insert(
      Store,
      stores.map((store) => ({ ...store, brandId: brand.id, createdAt: this.clock.now() })),
    );
  }
}
