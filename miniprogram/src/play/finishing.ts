import type { PlayResult, Ticket } from '@fanqu/shared/api/play';
import { asApiError, type ApiError } from '../api/error';
import { newKey } from '../api/key';
import { mayPass } from './flow-world';
import type { Judge } from './judge';
import { dropUnsent, findUnsent, keepUnsent, type Unsent } from './unsent';

/** Brings plays that are over to the judge: written down before the first try, under one key for all tries. */
export class Finishing {
  constructor(
    private readonly judge: Judge,
    private readonly refused: (error: ApiError) => void,
  ) {}

  /** A play of this campaign that never reached the server. A preview leaves nothing behind. */
  find(campaignId: string): Unsent | null {
    return this.judge.isPreview ? null : findUnsent(campaignId);
  }

  keep({ playId, campaignId }: Ticket, recording: string | null): Unsent {
    const known = this.find(campaignId);
    if (known?.playId === playId) return known;
    const unsent = { playId, campaignId, key: newKey(), recording };
    if (!this.judge.isPreview) keepUnsent(unsent);
    return unsent;
  }

  /** Null when it was refused; a refusal that cannot pass is forgotten, so that the next visit is free of it. */
  async settle({ playId, key, recording }: Unsent): Promise<PlayResult | null> {
    try {
      const result = await this.judge.finish(playId, key, recording);
      dropUnsent(playId);
      return result;
    } catch (thrown) {
      const error = asApiError(thrown);
      if (!mayPass(error)) dropUnsent(playId);
      this.refused(error);
      return null;
    }
  }
}
