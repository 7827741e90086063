import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { newId } from '../../platform/ids';
import { Jobs } from '../../platform/jobs/jobs';
import { EXPIRED } from './accounts';
import { credit, debit, type Holder } from './balances';
import { dueLots, takeFrom } from './lot.store';
import { Posting } from './posting.entity';

const EVERY_MS = 10 * 60_000;
const BATCH = 200;

/** Takes lapsed points out of balances: before each spending, and by a job for members who stay away. */
@Injectable()
export class LapsedPoints implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('points.expire', EVERY_MS, async (signal) => {
      while ((await this.step(BATCH)) > 0) signal.throwIfAborted();
    });
  }

  /** Posts what has lapsed of one member's lots; answers how many points. The caller holds the lock of the balance. */
  async expire(tx: Tx, { brandId, memberId }: Holder): Promise<number> {
    const now = this.clock.now();
    const lots = await dueLots(tx, { brandId, memberId }, now);
    const amount = lots.reduce((sum, lot) => sum + lot.remaining, 0);
    if (amount === 0) return 0;
    const posting = lapse(brandId, memberId, amount, now);
    await tx.insert(Posting, [posting]);
    await debit(tx, posting, amount, false);
    await takeFrom(
      tx,
      posting,
      lots.map((lot) => ({ lotId: lot.id, amount: lot.remaining })),
    );
    return amount;
  }

  /** At most `most` members, each in a transaction of their own. Answers how many; 0: nothing is left. */
  async step(most: number): Promise<number> {
    const holders = await this.database.read.rows<{ brand_id: string; member_id: string }>(
      'SELECT DISTINCT brand_id, member_id FROM points_lot WHERE due_at <= ? LIMIT ?',
      [this.clock.now(), most],
    );
    for (const { brand_id: brandId, member_id: memberId } of holders) {
      await this.unit.run(async (tx) => {
        await credit(tx, [{ brandId, memberId, amount: 0 }]);
        await this.expire(tx, { brandId, memberId });
      });
    }
    return holders.length;
  }
}

function lapse(brandId: string, memberId: string, amount: number, at: number): Posting {
  const id = newId(at);
  return {
    brandId,
    id,
    memberId,
    fromAccount: memberId,
    toAccount: EXPIRED,
    amount,
    reason: 'expire',
    state: 'posted',
    requestKey: `expire:${id}`,
    revertsId: null,
    note: null,
    source: null,
    at,
    settledAt: at,
  };
}
