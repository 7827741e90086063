import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import { Coupon } from './coupon.entity';

/** A coupon expires by its time alone; this only tells others that it did. */
@Injectable()
export class CouponExpiry {
  constructor(
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** One step of the job: tells of at most `most` coupons that expired unused. Answers how many; 0: nothing is left. */
  async step(most: number): Promise<number> {
    const due = await this.database.read.find(Coupon, { where: { openUntil: LessThan(this.clock.now()) }, take: most });
    for (const { brandId, id, memberId, templateId } of due) {
      await this.unit.run(async (tx) => {
        const told = await tx.run('UPDATE coupon SET open_until = NULL WHERE brand_id = ? AND id = ? AND open_until IS NOT NULL AND used_at IS NULL', [brandId, id]);
        if (told === 1) await this.outbox.record(tx, [{ brandId, kind: 'coupon.expired', payload: { couponId: id, memberId, templateId } }]);
      });
    }
    return due.length;
  }
}
