import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { type MemberHolding, MemberHoldings, type MergeMove } from '../members';
import { CarriedPoints } from './carried-points';
import { wordsOf } from './points.words';
import { Posting, signed } from './posting.entity';

const KEPT_MS = 3 * 365 * 86_400_000;

/** A member's points, for merging, exporting and erasing. */
@Injectable()
export class PointsHolding implements MemberHolding, OnModuleInit {
  readonly name = 'points';
  readonly erases = '积分的备注';

  constructor(
    private readonly holdings: MemberHoldings,
    private readonly carried: CarriedPoints,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.holdings.add(this);
  }

  async exportOf(brandId: string, memberId: string): Promise<unknown[]> {
    const postings = await this.database.read.find(Posting, { where: { brandId, memberId }, order: { id: 'ASC' } });
    return postings.map((posting) => {
      const { id, at, reason, state } = posting;
      return { id, at, amount: signed(posting), reason, state, text: wordsOf(posting, 'member') };
    });
  }

  /** The ledger itself is kept; words that staff wrote about the person are not. */
  async erase(tx: Tx, brandId: string, memberId: string): Promise<{ what: string; why: string; until: number }[]> {
    await tx.update(Posting, { brandId, memberId, reason: 'adjust' }, { note: null });
    return [{ what: '积分流水', why: '交易记录依法保存三年', until: this.clock.now() + KEPT_MS }];
  }

  move(tx: Tx, merge: MergeMove): Promise<void> {
    return this.carried.move(tx, merge);
  }

  undo(tx: Tx, merge: MergeMove): Promise<void> {
    return this.carried.undo(tx, merge);
  }
}
