import { Injectable } from '@nestjs/common';
import { placeOf } from '../../platform/db/keyed';
import type { Tx } from '../../platform/db/tx';
import { Outbox } from '../../platform/outbox/outbox';
import { Growth } from '../cards';
import { Coupons, type GrantRefusal } from '../coupons';
import { Points } from '../points';
import type { PrizeRefusal } from './admission';
import type { Giving } from './giving';
import { claimCodes, insertWins } from './giving.store';
import { Delivery, type Win } from './win.entity';

const REFUSAL: Record<GrantRefusal, PrizeRefusal> = {
  COUPON_CAP_REACHED: 'cap',
  COUPON_OUT_OF_STOCK: 'out-of-stock',
  COUPON_EXPIRED: 'out-of-stock',
  NOT_FOUND: 'out-of-stock',
};

/** Writes wins down and hands over what was won. */
@Injectable()
export class WinWriter {
  constructor(
    private readonly points: Points,
    private readonly growth: Growth,
    private readonly coupons: Coupons,
    private readonly outbox: Outbox,
  ) {}

  /** Grants the coupons among these prizes and ties them to their wins; answers whom the template refused, by place. */
  async grantCoupons(tx: Tx, givings: readonly Giving[]): Promise<Map<string, PrizeRefusal>> {
    const wanted = givings.flatMap((giving) =>
      giving.prize.terms.kind === 'coupon' ? [{ giving, terms: giving.prize.terms }] : [],
    );
    const requests = wanted.map(({ giving: { request, win }, terms }) => {
      const { brandId, memberId } = win;
      return {
        brandId,
        memberId,
        templateId: terms.templateId,
        key: `prize:${request.key}`,
        source: `play:${win.playId}`,
      };
    });
    const outcomes = await this.coupons.grant(tx, requests);
    const refused = new Map<string, PrizeRefusal>();
    for (const [i, outcome] of outcomes.entries()) {
      const { win } = wanted[i].giving;
      if ('refused' in outcome) refused.set(placeOf(win), REFUSAL[outcome.refused]);
      else win.couponId = outcome.granted.id;
    }
    return refused;
  }

  async write(tx: Tx, givings: readonly Giving[]): Promise<void> {
    if (givings.length === 0) return;
    const wins = givings.map(({ win }) => win);
    await insertWins(tx, wins);
    await tx.insert(
      Delivery,
      givings.filter(({ prize }) => prize.terms.kind === 'goods').map(({ win }) => deliveryOf(win)),
    );
    await this.handOutCodes(tx, givings);
    await this.creditPoints(tx, givings);
    await this.addGrowth(tx, givings);
    await this.outbox.record(
      tx,
      givings.map(({ win, prize }) => ({
        brandId: win.brandId,
        kind: 'prize.won',
        payload: {
          winId: win.id,
          memberId: win.memberId,
          prizeId: prize.id,
          prizeKind: prize.terms.kind,
          campaignId: win.campaignId,
          playId: win.playId,
        },
      })),
    );
  }

  private async handOutCodes(tx: Tx, givings: readonly Giving[]): Promise<void> {
    const coded = givings.filter(({ prize }) => prize.terms.kind === 'code');
    for (const prizeId of new Set(coded.map(({ prize }) => prize.id))) {
      const wins = coded.filter(({ prize }) => prize.id === prizeId).map(({ win }) => win);
      await claimCodes(
        tx,
        wins[0].brandId,
        prizeId,
        wins.map(({ id }) => id),
      );
    }
  }

  private async creditPoints(tx: Tx, givings: readonly Giving[]): Promise<void> {
    const postings = givings.flatMap(({ prize, win, request }) => {
      if (prize.terms.kind !== 'points') return [];
      const { brandId, memberId, campaignTitle, playId } = win;
      const words = { note: `「${campaignTitle}」奖品`, source: `play:${playId}` };
      return [
        {
          brandId,
          memberId,
          amount: prize.terms.amount,
          reason: 'play' as const,
          key: `prize:${request.key}`,
          ...words,
        },
      ];
    });
    await this.points.post(tx, postings);
  }

  private async addGrowth(tx: Tx, givings: readonly Giving[]): Promise<void> {
    const entries = givings.flatMap(({ prize, win, request }) => {
      if (prize.terms.kind !== 'growth') return [];
      return [
        {
          brandId: win.brandId,
          memberId: win.memberId,
          amount: prize.terms.amount,
          reason: 'play',
          key: `prize:${request.key}`,
        },
      ];
    });
    await this.growth.add(tx, entries);
  }
}

function deliveryOf({ brandId, id, memberId, face, at }: Win): Delivery {
  const blank = { address: null, carrier: null, trackingNo: null };
  return { brandId, winId: id, memberId, face, state: 'address-needed', ...blank, wonAt: at, updatedAt: at };
}
