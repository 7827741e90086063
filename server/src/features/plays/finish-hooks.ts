import { Injectable } from '@nestjs/common';
import type { RewardView } from '@fanqu/shared/api/brand';
import type { Tx } from '../../platform/db/tx';

/** A play that has just been finished, told inside its own transaction. */
export interface FinishedPlay {
  brandId: string;
  memberId: string;
  campaignId: string;
  playId: string;
  /** The invite code the player came by. */
  invite: string | null;
  /** Was it the member's first finished play ever? */
  first: boolean;
}

/** Port: invites (a higher tier) pay both sides at once, in the transaction of the play. */
@Injectable()
export class FinishHooks {
  private payInvite: (tx: Tx, play: FinishedPlay) => Promise<RewardView[] | null> = () => Promise.resolve(null);

  useInvites(pay: (tx: Tx, play: FinishedPlay) => Promise<RewardView[] | null>): void {
    this.payInvite = pay;
  }

  /** What the player got for having come by an invite; null when nothing was paid. */
  finished(tx: Tx, play: FinishedPlay): Promise<RewardView[] | null> {
    return this.payInvite(tx, play);
  }
}
