import { Injectable } from '@nestjs/common';
import type { BrandPush, BrandPushView } from '@fanqu/shared/api/brand';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Vault } from '../../platform/auth/vault';
import { Database } from '../../platform/db/database';
import type { Reader } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { Env } from '../../platform/env';
import { fail } from '../../platform/fail';
import { Brand } from './brand.entity';

/** The keys of WeChat's message push, as a brand's staff set them. */
@Injectable()
export class BrandPushKeys {
  constructor(
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly env: Env,
  ) {}

  async view(brandId: string): Promise<BrandPushView> {
    return this.viewOf(await this.get(this.database.read, brandId));
  }

  /** The audit says that the keys changed and how WeChat is to push, never the keys. */
  set(staff: StaffActor, { token, aesKey }: BrandPush): Promise<BrandPushView> {
    const pushToken = this.vault.seal(token);
    const pushAesKey = aesKey === null ? null : this.vault.seal(aesKey);
    return this.unit.run(async (tx) => {
      const before = await this.get(tx, staff.brandId);
      await tx.update(Brand, { id: staff.brandId }, { pushToken, pushAesKey });
      const after = this.viewOf({ ...before, pushToken, pushAesKey });
      const mode = this.viewOf(before).mode;
      await this.audit.record(tx, staff, 'brand.push', staff.brandId, { mode }, { mode: after.mode });
      return after;
    });
  }

  private async get(from: Reader, brandId: string): Promise<Brand> {
    const brand = await from.findOne(Brand, { id: brandId });
    if (!brand) throw fail('NOT_FOUND');
    return brand;
  }

  private viewOf({ appid, pushToken, pushAesKey }: Brand): BrandPushView {
    const url = `${this.env.publicUrl.replace(/\/$/, '')}/api/wechat/push/${appid}`;
    if (pushToken === null) return { url, mode: 'off' };
    return { url, mode: pushAesKey === null ? 'plain' : 'secure' };
  }
}
