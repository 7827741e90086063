import { type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../server/src/app.module';
import { entities, migrations } from '../../server/src/app.schema';
import { type Brand, BrandsService } from '../../server/src/features/brands';
import { FakeClock } from '../../server/src/platform/clock';
import { Database } from '../../server/src/platform/db/database';
import { migrate } from '../../server/src/platform/db/migrate';
import type { Tx } from '../../server/src/platform/db/tx';
import { UnitOfWork } from '../../server/src/platform/db/unit-of-work';
import { readEnv } from '../../server/src/platform/env';
import { makeHome } from './home';

/** 2026-11-22 10:00 in Shanghai. */
export const MORNING = Date.UTC(2026, 10, 22, 2);
export const DAY_MS = 86_400_000;

/** The server's features on a database of their own, without HTTP: for services that take a tx. */
export interface Features {
  brandId: string;
  clock: FakeClock;
  database: Database;
  get<Service>(service: Type<Service>): Service;
  /** Another brand, for tests that need books of their own. */
  addBrand(id: string): Promise<void>;
  /** One unit of work. */
  run<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

export async function openFeatures(over: Partial<Brand> = {}): Promise<Features> {
  const clock = new FakeClock(MORNING);
  const home = await makeHome();
  const env = readEnv({
    FANQU_MODE: 'test',
    FANQU_DATA: home.folder,
    FANQU_MYSQL_URL: home.mysqlUrl,
    FANQU_WORKER: 'separate',
    FANQU_LOG: 'silent',
  });
  const first = await Database.open(env, entities);
  await migrate(first, migrations, clock);
  await first.close();
  const module = await Test.createTestingModule({ imports: [AppModule.forRoot(env, clock)] }).compile();
  await module.init();
  const unit = module.get(UnitOfWork);
  const stores = [
    { code: 'sh-01', name: '静安店', city: '上海' },
    { code: 'sh-02', name: '徐汇店', city: '上海' },
  ];
  const addBrand = (id: string) =>
    unit.run((tx) => module.get(BrandsService, { strict: false }).create(tx, brandOf(id, clock, over), stores));
  await addBrand('tea');
  return {
    brandId: 'tea',
    addBrand,
    clock,
    database: module.get(Database),
    get: (service) => module.get(service, { strict: false }),
    run: (work) => unit.run(work),
    async close() {
      await module.close();
      await home.remove();
    },
  };
}

function brandOf(id: string, clock: FakeClock, over: Partial<Brand>): Brand {
  return {
    id,
    code: id,
    appid: `wx-${id}`,
    appSecret: 'tea-secret',
    pushToken: null,
    pushAesKey: null,
    name: '茶铺',
    logoUrl: null,
    theme: { accent: '#d35400', ink: '#222222', festival: 'brand' },
    organiser: '茶铺有限公司',
    contact: '400-000-0000',
    timeZone: 'Asia/Shanghai',
    privacyVersion: '1',
    welcome: [],
    invite: { inviter: [], friend: [], maxFriends: 3 },
    pointsLifeDays: 365,
    slots: [],
    revision: 1,
    createdAt: clock.now(),
    ...over,
  };
}
