import { Injectable } from '@nestjs/common';
import type { AddStock, PrizeView } from '@fanqu/shared/api/prize';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Once } from '../../platform/idempotency/once';
import { faultAt } from './prize.faults';
import { PrizeShelf } from './prize-shelf';
import { PrizeUse } from './prize-use';

/** How many there are of a prize, changed while members win it. */
@Injectable()
export class PrizeStock {
  constructor(
    private readonly shelf: PrizeShelf,
    private readonly use: PrizeUse,
    private readonly once: Once,
    private readonly audit: Audit,
  ) {}

  /** More of it; or fewer, while no running campaign promises it. */
  async add(staff: StaffActor, id: string, { key, add }: AddStock): Promise<PrizeView> {
    const { brandId, staffId } = staff;
    const isLive = await this.use.isLive(brandId, id);
    if (add === 0) throw faultAt('add', '要填不是 0 的整数');
    if (add < 0 && isLive) throw faultAt('add', '活动进行中，只能加不能减');
    const intent = { brandId, actorId: staffId, scope: 'prizes.stock', key, body: { id, add } };
    return this.once.run(intent, async (tx) => {
      const before = await this.shelf.view(brandId, id, tx);
      if (before.stock === null) throw faultAt('add', '这个奖品不限量');
      if (before.terms.kind === 'code') throw faultAt('add', '码池靠导入来加');
      const added = await tx.run(
        'UPDATE prize SET stock = stock + ? WHERE brand_id = ? AND id = ? AND stock + ? >= given',
        [add, brandId, id, add],
      );
      if (added === 0) throw faultAt('add', `已经送出 ${before.given} 份，不能少于它`);
      const after = await this.shelf.view(brandId, id, tx);
      await this.audit.record(tx, staff, 'prize.stock', id, { stock: before.stock }, { stock: after.stock });
      return after;
    });
  }
}
