import { Injectable } from '@nestjs/common';
import type { PrizeFace } from '@fanqu/shared/api/prize';
import { Clock, dayNumber } from '../../platform/clock';
import { findKeyed, placeOf } from '../../platform/db/keyed';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { BrandsService } from '../brands';
import { admit, placesOf, type PrizeRefusal } from './admission';
import { draftOf, type GiveOutcome, type GiveRequest, type Giving, isThing } from './giving';
import { addCounts, lockCounts, lockStock, takeStock } from './giving.store';
import type { Prize } from './prize.entity';
import { PrizeBook, type PrizeFacts } from './prize-book';
import { faceOf } from './prize.view';
import { Win } from './win.entity';
import { WinWriter } from './win-writer';

/** Giving prizes: written for many, never above stock or cap. */
@Injectable()
export class Prizes {
  constructor(
    private readonly clock: Clock,
    private readonly brands: BrandsService,
    private readonly book: PrizeBook,
    private readonly writer: WinWriter,
  ) {}

  /**
   * Gives what can be given, of one brand; answers for each request, in order, the win or why not. A repeated key gives
   * the first win. Locks counters first and stock last, each in one order. Throws NOT_FOUND for an unknown prize.
   */
  async give(tx: Tx, requests: readonly GiveRequest[]): Promise<GiveOutcome[]> {
    if (requests.length === 0) return [];
    const { brandId } = requests[0];
    const ids = requests.map((request) => request.prizeId);
    const prizes = await this.book.many(tx, brandId, ids);
    const wins = await findKeyed(tx, Win, requests.map(keyOf));
    const fresh = this.drafts(requests, prizes).filter(({ win }) => !wins.has(placeOf(win)));
    const refused = await this.settle(tx, brandId, fresh);
    for (const { win } of fresh.filter(notIn(refused))) wins.set(placeOf(win), win);
    return requests.map((request) => outcomeOf(request, prizes, wins, refused));
  }

  facts(brandId: string): Promise<Map<string, PrizeFacts>> {
    return this.book.facts(brandId);
  }

  face(brandId: string, prizeId: string, from?: Tx): Promise<PrizeFace> {
    return this.book.face(brandId, prizeId, from);
  }

  /** The first request of each key, as what it would become. */
  private drafts(requests: readonly GiveRequest[], prizes: ReadonlyMap<string, Prize>): Giving[] {
    const first = requests.filter((request, i) => requests.findIndex(({ key }) => key === request.key) === i);
    const drafts = first.map((request) => {
      const prize = prizes.get(request.prizeId);
      if (!prize) throw fail('NOT_FOUND');
      return draftOf(request, prize, this.clock.now());
    });
    return drafts.filter(({ prize }) => isThing(prize));
  }

  /** Decides, takes and writes; answers who was refused, by place. */
  private async settle(tx: Tx, brandId: string, fresh: readonly Giving[]): Promise<Map<string, PrizeRefusal>> {
    const { timeZone } = await this.brands.get(brandId, tx);
    const day = dayNumber(this.clock.now(), timeZone);
    const refused = await this.decide(tx, brandId, fresh, day);
    const refusedCoupons = await this.writer.grantCoupons(tx, fresh.filter(notIn(refused)));
    for (const [place, refusal] of refusedCoupons) refused.set(place, refusal);
    const winners = fresh.filter(notIn(refused));
    const prizes = winners.map(({ prize }) => prize);
    await takeStock(tx, brandId, prizes);
    await addCounts(
      tx,
      brandId,
      winners.flatMap(({ request, prize }) => placesOf(request, prize, day)),
    );
    await this.writer.write(tx, winners);
    return refused;
  }

  /** Locks what the decision rests on. A prize plainly out of stock is not locked: an empty one must be no bottleneck. */
  private async decide(
    tx: Tx,
    brandId: string,
    fresh: readonly Giving[],
    day: number,
  ): Promise<Map<string, PrizeRefusal>> {
    const hopeful = fresh.filter(({ prize }) => prize.stock === null || prize.given < prize.stock);
    const places = hopeful.flatMap(({ request, prize }) => placesOf(request, prize, day));
    const counts = await lockCounts(tx, brandId, places);
    const bounded = hopeful.filter(({ prize }) => prize.stock !== null).map(({ prize }) => prize.id);
    const stock = await lockStock(tx, brandId, [...new Set(bounded)]);
    const standing = new Map(fresh.map(({ prize }) => [prize.id, { ...prize, ...stock.get(prize.id) }]));
    const wanted = fresh.map(({ request }) => request);
    const refusals = admit(wanted, standing, counts, day);
    return new Map(
      fresh.flatMap(({ win }, i) => {
        const refusal = refusals[i];
        return refusal ? [[placeOf(win), refusal] as const] : [];
      }),
    );
  }
}

const notIn =
  (refused: ReadonlyMap<string, PrizeRefusal>) =>
  ({ win }: Giving): boolean =>
    !refused.has(placeOf(win));

function keyOf({ brandId, key }: GiveRequest): { brandId: string; requestKey: string } {
  return { brandId, requestKey: key };
}

function outcomeOf(
  request: GiveRequest,
  prizes: ReadonlyMap<string, Prize>,
  wins: ReadonlyMap<string, Win>,
  refused: ReadonlyMap<string, PrizeRefusal>,
): GiveOutcome {
  const place = placeOf(keyOf(request));
  const win = wins.get(place);
  const prize = prizes.get(request.prizeId);
  if (win && (win.prizeId !== request.prizeId || win.playId !== request.playId)) throw fail('KEY_REUSED');
  if (win) return { won: { winId: win.id, face: win.face } };
  if (prize && !isThing(prize)) return { won: { winId: null, face: faceOf(prize) } };
  return { refused: refused.get(place) ?? 'out-of-stock' };
}
