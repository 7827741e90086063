import type { PrizeFace } from '@fanqu/shared/api/prize';
import { newId } from '../../platform/ids';
import type { PrizeRefusal } from './admission';
import type { Prize } from './prize.entity';
import { faceOf } from './prize.view';
import type { Win } from './win.entity';

export interface GiveRequest {
  brandId: string;
  memberId: string;
  prizeId: string;
  campaign: { id: string; title: string };
  playId: string;
  /** At most 90 characters. */
  key: string;
}

/** `winId` is null for thanks: nothing was won, but the wheel stopped there. */
export type GiveOutcome = { won: { winId: string | null; face: PrizeFace } } | { refused: PrizeRefusal };

/** A request under way, with its prize and the win it will become. */
export interface Giving {
  request: GiveRequest;
  prize: Prize;
  win: Win;
}

/** The win that a request becomes if it is granted. */
export function draftOf(request: GiveRequest, prize: Prize, at: number): Giving {
  const { brandId, memberId, prizeId, campaign, playId, key } = request;
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

/** Thanks are a place on the wheel, and nothing that is won. */
export function isThing(prize: Prize): boolean {
  return prize.terms.kind !== 'thanks';
}
