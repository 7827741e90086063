import { Injectable } from '@nestjs/common';
import type { AdjustPoints, PointsView } from '@fanqu/shared/api/points';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Once } from '../../platform/idempotency/once';
import { Members } from '../members';
import { PointsBook } from './points-book';
import { Points } from './points.service';

/** What staff may do with a member's points. */
@Injectable()
export class PointsDesk {
  constructor(
    private readonly points: Points,
    private readonly book: PointsBook,
    private readonly members: Members,
    private readonly once: Once,
    private readonly audit: Audit,
  ) {}

  /** Gives or takes points by hand; answers what the member has then. Throws POINTS_NOT_ENOUGH. */
  adjust(staff: StaffActor, memberId: string, { key, amount, memo }: AdjustPoints): Promise<PointsView> {
    const { brandId, staffId } = staff;
    const intent = { brandId, actorId: staffId, scope: 'points.adjust', key, body: { memberId, amount, memo } };
    return this.once.run(intent, async (tx) => {
      await this.members.get(brandId, memberId, tx);
      const before = await this.book.balanceOf(brandId, memberId, tx);
      const request = {
        brandId,
        memberId,
        amount,
        reason: 'adjust',
        key: `adjust:${staffId}:${key}`,
        note: memo,
        source: `staff:${staffId}`,
      } as const;
      await this.points.post(tx, [request]);
      const after = await this.book.balanceOf(brandId, memberId, tx);
      await this.audit.record(
        tx,
        staff,
        'points.adjust',
        memberId,
        { balance: before.balance },
        { balance: after.balance, amount, memo },
      );
      return after;
    });
  }
}
