import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { insertKeyed } from '../../platform/db/keyed';
import type { Reader, Tx } from '../../platform/db/tx';
import { newId } from '../../platform/ids';
import { Outbox } from '../../platform/outbox/outbox';
import { GrowthEntry, MemberGrowth } from './growth.entity';

/** What is to be added. A repeated key adds nothing; with another body it is KEY_REUSED. */
export interface GrowthRequest {
  brandId: string;
  memberId: string;
  amount: number;
  reason: string;
  key: string;
}

/** Growth value, entry by entry. */
@Injectable()
export class Growth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async add(tx: Tx, requests: readonly GrowthRequest[]): Promise<void> {
    const at = this.clock.now();
    const entries = requests.map(({ key, ...request }): GrowthEntry => ({
      ...request,
      id: newId(at),
      requestKey: key,
      at,
    }));
    const { fresh } = await insertKeyed(tx, GrowthEntry, entries, sameBody);
    await tx.upsert(MemberGrowth, sumsOf(fresh), ['brand_id', 'member_id'], {
      growth: 'member_growth.growth + new(growth)',
    });
    await this.outbox.record(
      tx,
      fresh.map(({ brandId, id, memberId, amount, reason }) => ({
        brandId,
        kind: 'growth.added',
        payload: { entryId: id, memberId, amount, reason },
      })),
    );
  }

  async of(brandId: string, memberId: string, from: Reader = this.database.read): Promise<number> {
    const row = await from.findOne(MemberGrowth, { brandId, memberId });
    return row?.growth ?? 0;
  }
}

function sameBody(first: GrowthEntry, repeat: GrowthEntry): boolean {
  return first.memberId === repeat.memberId && first.amount === repeat.amount && first.reason === repeat.reason;
}

/** One row a member, in the one order in which rows are locked. */
function sumsOf(entries: readonly GrowthEntry[]): MemberGrowth[] {
  const sums = new Map<string, MemberGrowth>();
  for (const { brandId, memberId, amount } of entries) {
    const place = `${brandId} ${memberId}`;
    sums.set(place, { brandId, memberId, growth: (sums.get(place)?.growth ?? 0) + amount });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
