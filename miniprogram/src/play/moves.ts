import type { Moved } from '@fanqu/shared/api/play';
import { asApiError } from '../api/error';
import { newKey } from '../api/key';
import { mayPass } from './flow-world';
import type { Judge } from './judge';

/** Moves of hosted games. One whose answer was lost goes out again under the same key; another gets its own. */
export class Moves {
  private last: { words: string; key: string } | null = null;

  constructor(private readonly judge: Judge) {}

  async make(playId: string, move: unknown): Promise<Moved> {
    const words = JSON.stringify(move);
    if (this.last?.words !== words) this.last = { words, key: newKey() };
    try {
      const moved = await this.judge.move(playId, this.last.key, move);
      this.last = null;
      return moved;
    } catch (thrown) {
      const error = asApiError(thrown);
      if (!mayPass(error)) this.last = null;
      throw error;
    }
  }
}
