import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { type MemberHolding, MemberHoldings, type MergeMove } from '../members';
import { Delivery, Win, WinMove } from './win.entity';
import { Wins } from './wins.service';

const KEPT_MS = 2 * 365 * 86_400_000;

/** What a member won, for merging, exporting and erasing. */
@Injectable()
export class PrizesHolding implements MemberHolding, OnModuleInit {
  readonly name = 'wins';
  readonly erases = '收货地址';

  constructor(
    private readonly holdings: MemberHoldings,
    private readonly wins: Wins,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.holdings.add(this);
  }

  async exportOf(brandId: string, memberId: string): Promise<unknown[]> {
    const wins = await this.database.read.find(Win, { where: { brandId, memberId }, order: { id: 'ASC' } });
    return this.wins.viewsOf(brandId, wins);
  }

  /** Addresses go; what has not been sent then needs one again. That something was won is kept, as the law says. */
  async erase(tx: Tx, brandId: string, memberId: string): Promise<{ what: string; why: string; until: number }[]> {
    await tx.update(Delivery, { brandId, memberId, state: 'to-send' }, { state: 'address-needed' });
    await tx.update(Delivery, { brandId, memberId }, { address: null });
    return [{ what: '中奖记录', why: '有奖活动的记录依法保存两年', until: this.clock.now() + KEPT_MS }];
  }

  async move(tx: Tx, { brandId, mergeId, fromId, toId }: MergeMove): Promise<void> {
    const wins = await tx.find(Win, { select: { id: true }, where: { brandId, memberId: fromId } });
    await tx.insert(
      WinMove,
      wins.map(({ id }) => ({ brandId, mergeId, winId: id })),
    );
    await tx.update(Win, { brandId, memberId: fromId }, { memberId: toId });
    await tx.update(Delivery, { brandId, memberId: fromId }, { memberId: toId });
  }

  async undo(tx: Tx, { brandId, mergeId, fromId }: MergeMove): Promise<void> {
    const moved = 'SELECT win_id FROM win_move WHERE brand_id = ? AND merge_id = ?';
    const params = [fromId, brandId, brandId, mergeId];
    await tx.run(`UPDATE win SET member_id = ? WHERE brand_id = ? AND id IN (${moved})`, params);
    await tx.run(`UPDATE delivery SET member_id = ? WHERE brand_id = ? AND win_id IN (${moved})`, params);
  }
}
