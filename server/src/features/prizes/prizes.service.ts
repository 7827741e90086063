import { Injectable } from '@nestjs/common';
import type { PrizeFace } from '@fanqu/shared/api/prize';
import { Clock, dayNumber } from '../../platform/clock';
import { findKeyed, placeOf } from '../../platform/db/keyed';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { BrandsService } from '../brands';
import { admit, placesOf, type PrizeRefusal } from './admission';
import type { GiveOutcome, GiveRequest, Giving } from './giving';
import { addCounts, lockCounts, lockStock, takeStock } from './giving.store';
import type { Prize } from './prize.entity';
import { PrizeBook } from './prize-book';
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
    const prizes = await this.book.many(
      tx,
      brandId,
      requests.map((request) => request.prizeId),
    );
    const wins = await findKeyed(tx, Win, requests.map(keyOf));
    const asked = requests.filter((request, i) => requests.findIndex(({ key }) => key === request.key) === i);
    const fresh = asked
      .map((request) => this.draft(request, prizes))
      .filter(({ prize, win }) => isThing(prize) && !wins.has(placeOf(win)));
    const refused = await this.settle(tx, brandId, fresh, prizes);
    for (const { win } of fresh) if (!refused.has(placeOf(win))) wins.set(placeOf(win), win);
    return requests.map((request) => outcomeOf(request, prizes, wins, refused));
  }

  facts(brandId: string): ReturnType<PrizeBook['facts']> {
    return this.book.facts(brandId);
  }

  face(brandId: string, prizeId: string, from?: Tx): Promise<PrizeFace> {
    return this.book.face(brandId, prizeId, from);
  }

  /** Decides, takes and writes; answers who was refused, by place. */
  private async settle(
    tx: Tx,
    brandId: string,
    fresh: readonly Giving[],
    prizes: ReadonlyMap<string, Prize>,
  ): Promise<Map<string, PrizeRefusal>> {
    const { timeZone } = await this.brands.get(brandId, tx);
    const day = dayNumber(this.clock.now(), timeZone);
    const places = ({ request, prize }: Giving) => placesOf(request, prize, day);
    const refused = new Map<string, PrizeRefusal>();
    // what is plainly out of stock is not locked: an empty prize must be no bottleneck
    const hopeful = fresh.filter(({ prize }) => prize.stock === null || prize.given < prize.stock);
    const counts = await lockCounts(tx, brandId, hopeful.flatMap(places));
    const bounded = [...new Set(hopeful.filter(({ prize }) => prize.stock !== null).map(({ prize }) => prize.id))];
    const stock = await lockStock(tx, brandId, bounded);
    const standing = new Map([...prizes].map(([id, prize]) => [id, { ...prize, ...stock.get(id) }]));
    const refusals = admit(
      fresh.map(({ request }) => request),
      standing,
      counts,
      day,
    );
    fresh.forEach(({ win }, i) => refusals[i] && refused.set(placeOf(win), refusals[i]));
    const admitted = fresh.filter((_, i) => refusals[i] === null);
    for (const [place, refusal] of await this.writer.grantCoupons(tx, admitted)) refused.set(place, refusal);
    const winners = admitted.filter(({ win }) => !refused.has(placeOf(win)));
    await takeStock(
      tx,
      brandId,
      winners.filter(({ prize }) => prize.stock !== null).map(({ prize }) => prize.id),
    );
    await addCounts(tx, brandId, winners.flatMap(places));
    await this.writer.write(tx, winners);
    return refused;
  }

  private draft(request: GiveRequest, prizes: ReadonlyMap<string, Prize>): Giving {
    const prize = prizes.get(request.prizeId);
    if (!prize) throw fail('NOT_FOUND');
    const { brandId, memberId, prizeId, campaign, playId, key } = request;
    const at = this.clock.now();
    const win: Win = {
      brandId,
      id: newId(at),
      memberId,
      prizeId,
      face: faceOf(prize),
      campaignId: campaign.id,
      campaignTitle: campaign.title,
      playId,
      requestKey: key,
      couponId: null,
      howToUse: prize.terms.kind === 'code' ? prize.terms.howToUse : null,
      at,
    };
    return { request, prize, win };
  }
}

function isThing(prize: Prize): boolean {
  return prize.terms.kind !== 'thanks';
}

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
