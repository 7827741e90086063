import { Injectable } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { PointsRow, PointsView } from '@fanqu/shared/api/points';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Reader } from '../../platform/db/tx';
import { PAGE, pageOf, readCursor } from '../../platform/http/page';
import { EXPIRED, ISSUE, MOVED, SPENT } from './accounts';
import { Balance } from './balance.entity';
import { wordsOf } from './points.words';
import { Posting, signed } from './posting.entity';

const SOON_MS = 30 * 86_400_000;

export interface HistoryQuery {
  cursor?: string;
  limit?: number;
}

/** Reading the ledger. */
@Injectable()
export class PointsBook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What a member has. Lots whose time is up do not count, though the job may not have posted them yet. */
  async balanceOf(brandId: string, memberId: string, from: Reader = this.database.read): Promise<PointsView> {
    const now = this.clock.now();
    const row = await from.findOne(Balance, { brandId, memberId });
    const due = await from.rows<{ due_at: number; amount: number }>(
      `SELECT due_at, SUM(remaining) AS amount FROM points_lot
       WHERE brand_id = ? AND member_id = ? AND due_at <= ? GROUP BY due_at ORDER BY due_at`,
      [brandId, memberId, now + SOON_MS],
    );
    const lapsed = due.filter((lot) => Number(lot.due_at) <= now).reduce((sum, lot) => sum + Number(lot.amount), 0);
    const next = due.find((lot) => Number(lot.due_at) > now);
    return {
      balance: (row?.balance ?? 0) - lapsed,
      held: row?.held ?? 0,
      expiringSoon: next ? { amount: Number(next.amount), at: Number(next.due_at) } : null,
    };
  }

  /** Balances of a page of members, by member id; who never had points is absent. */
  async balancesOf(brandId: string, memberIds: readonly string[]): Promise<Map<string, number>> {
    if (memberIds.length === 0) return new Map();
    const marks = memberIds.map(() => '?').join(', ');
    const lapsed = `SELECT SUM(remaining) FROM points_lot WHERE brand_id = b.brand_id AND member_id = b.member_id AND due_at <= ?`;
    const rows = await this.database.read.rows<{ member_id: string; balance: number }>(
      `SELECT member_id, balance - COALESCE((${lapsed}), 0) AS balance FROM points_balance b
       WHERE brand_id = ? AND member_id IN (${marks})`,
      [this.clock.now(), brandId, ...memberIds],
    );
    return new Map(rows.map((row) => [row.member_id, Number(row.balance)]));
  }

  /** Newest first, each with the balance after it. A hold that was released counts as if it had never been. */
  async history(
    brandId: string,
    memberId: string,
    reader: 'member' | 'staff',
    query: HistoryQuery,
  ): Promise<Page<PointsRow>> {
    const limit = query.limit ?? PAGE;
    const cursor = readCursor(query.cursor);
    const where = { brandId, memberId, ...(cursor ? { id: LessThan(cursor) } : {}) };
    const postings = await this.database.read.find(Posting, { where, order: { id: 'DESC' }, take: limit + 1 });
    let after = postings.length === 0 ? 0 : await this.sumUpTo(postings[0]);
    return pageOf(
      postings,
      limit,
      ({ id }) => id,
      (posting) => {
        const row = rowOf(posting, after, reader);
        after -= counted(posting);
        return row;
      },
    );
  }

  /** What each of the brand's own accounts has taken in, less what it gave out. With all members' points they sum to zero. */
  async totalsOf(brandId: string): Promise<Record<'issue' | 'spent' | 'expired' | 'moved', number>> {
    const sum = (account: string, column: 'to_account' | 'from_account') =>
      this.database.read
        .row<{ total: number | null }>(
          `SELECT SUM(amount) AS total FROM points_posting WHERE brand_id = ? AND ${column} = ? AND state <> 'voided'`,
          [brandId, account],
        )
        .then((row) => Number(row?.total ?? 0));
    const net = async (account: string) => (await sum(account, 'to_account')) - (await sum(account, 'from_account'));
    return { issue: await net(ISSUE), spent: await net(SPENT), expired: await net(EXPIRED), moved: await net(MOVED) };
  }

  private async sumUpTo({ brandId, memberId, id }: Posting): Promise<number> {
    const row = await this.database.read.row<{ total: number | null }>(
      `SELECT SUM(CASE WHEN to_account = member_id THEN amount ELSE -amount END) AS total FROM points_posting
       WHERE brand_id = ? AND member_id = ? AND id <= ? AND state <> 'voided'`,
      [brandId, memberId, id],
    );
    return Number(row?.total ?? 0);
  }
}

function counted(posting: Posting): number {
  return posting.state === 'voided' ? 0 : signed(posting);
}

function rowOf(posting: Posting, balanceAfter: number, reader: 'member' | 'staff'): PointsRow {
  const { id, at, reason, state } = posting;
  return { id, at, amount: signed(posting), balanceAfter, reason, text: wordsOf(posting, reader), state };
}
