import { Injectable } from '@nestjs/common';
import type { PostingReason } from '@fanqu/shared/api/points';
import { Clock } from '../../platform/clock';
import { insertKeyed } from '../../platform/db/keyed';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { BrandsService } from '../brands';
import { accountsOf } from './accounts';
import { credit, debit, type Holder } from './balances';
import { PointsCorrections } from './corrections';
import { LapsedPoints } from './lapsed-points';
import { lotOf, openLots, takeFrom } from './lot.store';
import { Lot } from './lot.entity';
import { allocate, expiryOf } from './lots';
import { Posting, signed } from './posting.entity';

/** What is to be posted. A repeated key with the same body gives the first posting; another body is KEY_REUSED. */
export interface PostRequest extends Holder {
  /** Plus: earned; minus: spent. Never 0. */
  amount: number;
  reason: PostingReason;
  key: string;
  /** Shown to the member instead of the reason's own words. */
  note?: string;
  /** What brought it about: 'play:<id>'. */
  source?: string;
}

/** The ledger of points: double entries, append only, lots that expire oldest first. */
@Injectable()
export class Points {
  constructor(
    private readonly clock: Clock,
    private readonly brands: BrandsService,
    private readonly lapsed: LapsedPoints,
    private readonly corrections: PointsCorrections,
  ) {}

  /** Posts all or, when a member's points do not suffice, nothing. Answers the posting of each request, in order. */
  post(tx: Tx, requests: readonly PostRequest[]): Promise<Posting[]> {
    return this.enter(tx, requests, 'posted');
  }

  /** Sets points aside for a purchase under way: `amount` of them, above zero. Confirm or release the posting it answers. */
  async hold(tx: Tx, request: PostRequest): Promise<Posting> {
    if (request.amount <= 0) throw new Error('A hold is of more than 0 points');
    const [posting] = await this.enter(tx, [{ ...request, amount: -request.amount }], 'pending');
    return posting;
  }

  /** The purchase went through: the held points are spent. Throws HOLD_NOT_PENDING. */
  confirm(tx: Tx, brandId: string, postingId: string): Promise<Posting> {
    return this.corrections.confirm(tx, brandId, postingId);
  }

  /** The purchase fell through: the held points go back into the lots they came from. Throws HOLD_NOT_PENDING. */
  release(tx: Tx, brandId: string, postingId: string): Promise<Posting> {
    return this.corrections.release(tx, brandId, postingId);
  }

  /** Takes a posting back, once. Throws ALREADY_REVERTED, or POINTS_NOT_ENOUGH when what was earned is spent. */
  revert(tx: Tx, brandId: string, postingId: string, note?: string): Promise<Posting> {
    return this.corrections.revert(tx, brandId, postingId, note);
  }

  private async enter(tx: Tx, requests: readonly PostRequest[], state: 'posted' | 'pending'): Promise<Posting[]> {
    const entries = requests.map((request) => this.entryOf(request, state));
    const { standing, fresh } = await insertKeyed(tx, Posting, entries, sameBody);
    await credit(
      tx,
      fresh.map((posting) => ({ ...posting, amount: Math.max(0, signed(posting)) })),
    );
    await this.openLots(
      tx,
      fresh.filter((posting) => signed(posting) > 0),
    );
    for (const posting of fresh.filter((one) => signed(one) < 0)) await this.spend(tx, posting);
    return standing;
  }

  private entryOf({ amount, key, ...request }: PostRequest, state: 'posted' | 'pending'): Posting {
    if (!Number.isSafeInteger(amount) || amount === 0)
      throw fail('INVALID_INPUT', { faults: [{ path: 'amount', text: '要填不是 0 的整数' }] });
    const at = this.clock.now();
    return {
      ...request,
      ...accountsOf(request.memberId, amount, request.reason),
      id: newId(at),
      amount: Math.abs(amount),
      state,
      requestKey: key,
      revertsId: null,
      note: request.note?.slice(0, 200) ?? null,
      source: request.source ?? null,
      at,
      settledAt: state === 'posted' ? at : null,
    };
  }

  private async openLots(tx: Tx, earned: readonly Posting[]): Promise<void> {
    const lots: Lot[] = [];
    for (const posting of earned) {
      const { pointsLifeDays, timeZone } = await this.brands.get(posting.brandId, tx);
      lots.push(lotOf(posting, posting.amount, expiryOf(posting.at, pointsLifeDays, timeZone)));
    }
    await tx.insert(Lot, lots);
  }

  private async spend(tx: Tx, posting: Posting): Promise<void> {
    await this.lapsed.expire(tx, posting);
    await debit(tx, posting, posting.amount, posting.state === 'pending');
    await takeFrom(tx, posting, allocate(await openLots(tx, posting), posting.amount));
  }
}

function sameBody(first: Posting, repeat: Posting): boolean {
  const fields = ['memberId', 'fromAccount', 'toAccount', 'amount', 'reason'] as const;
  return fields.every((field) => first[field] === repeat[field]);
}
