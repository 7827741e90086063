import type { PrizeFace } from '@fanqu/shared/api/prize';
import type { PrizeRefusal } from './admission';
import type { Prize } from './prize.entity';
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
