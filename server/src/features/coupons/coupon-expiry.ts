import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { Jobs } from '../../platform/jobs/jobs';
import { Outbox } from '../../platform/outbox/outbox';
import { Coupon } from './coupon.entity';

const EVERY_MS = 60_000;
const BATCH = 200;

/** A coupon expires by its time alone; this only tells others that it did. */
@Injectable()
export class CouponExpiry implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('coupons.expire', EVERY_MS, async (signal) => {
      while ((await this.step(BATCH)) > 0) signal.throwIfAborted();
    });
  }

  /** Tells of at most `most` coupons that expired unused. Answers how many; 0: nothing is left. */
  async step(most: number): Promise<number> {
    const due = await this.database.read.find(Coupon, { where: { openUntil: LessThan(this.clock.now()) }, take: most });
    for (const { brandId, id, memberId, templateId } of due) {
      await this.unit.run(async (tx) => {
        const told = await tx.run(
          'UPDATE coupon SET open_until = NULL WHERE brand_id = ? AND id = ? AND open_until IS NOT NULL AND used_at IS NULL',
          [brandId, id],
        );
        if (told === 1)
          await this.outbox.record(tx, [
            { brandId, kind: 'coupon.expired', payload: { couponId: id, memberId, templateId } },
          ]);
      });
    }
    return due.length;
  }
}
