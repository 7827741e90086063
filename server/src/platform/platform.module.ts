import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSourceOptions } from 'typeorm';
import { Audit } from './audit/audit';
import { Vault } from './auth/vault';
import { Clock } from './clock';
import { Database } from './db/database';
import { UnitOfWork } from './db/unit-of-work';
import { Env } from './env';
import { Once } from './idempotency/once';
import { OutboxDispatcher } from './outbox/dispatcher';
import { Outbox } from './outbox/outbox';
import { chooseSms, Sms } from './sms/sms';
import { H5Login, Wechat } from './wechat.provider';

export interface PlatformOptions {
  env: Env;
  entities: DataSourceOptions['entities'];
  /** Tests bring their own. */
  clock?: Clock;
}

/** What every feature stands on; global. */
@Module({})
export class PlatformModule {
  static forRoot({ env, entities, clock }: PlatformOptions): DynamicModule {
    const providers = [
      { provide: Env, useValue: env },
      { provide: Clock, useValue: clock ?? new Clock() },
      { provide: Database, useFactory: () => Database.open(env, entities) },
      UnitOfWork,
      Once,
      Audit,
      Vault,
      Wechat,
      H5Login,
      { provide: Sms, inject: [Env, Clock], useFactory: chooseSms },
      Outbox,
      OutboxDispatcher,
    ];
    return { module: PlatformModule, global: true, providers, exports: providers };
  }
}
