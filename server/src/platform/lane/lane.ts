import { fail } from '../fail';

export interface LaneOptions {
  /** The most requests that are committed together. */
  batch: number;
  /** The most that wait; past it BUSY, at once. */
  queue: number;
  /** Batches of one lane that may be under way side by side. */
  width: number;
}

interface Waiting<Request, Answer> {
  request: Request;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Requests that touch the same hot rows are committed together: `commit` runs one transaction for all of them and
 * answers each in order. While a batch is under way newcomers gather into the next one, so an idle lane waits for
 * nothing and a busy one grows its batches by itself. When a batch throws, it is halved until the request at fault
 * stands alone: its neighbours succeed.
 */
export class Lane<Request, Answer> {
  private waiting: Waiting<Request, Answer>[] = [];
  private underWay = 0;

  constructor(
    private readonly commit: (requests: readonly Request[]) => Promise<Answer[]>,
    private readonly options: LaneOptions = { batch: 200, queue: 2_000, width: 1 },
  ) {}

  /** Resolves once the request's batch is durable. Throws BUSY when too many wait. */
  submit(request: Request): Promise<Answer> {
    if (this.waiting.length >= this.options.queue) throw fail('BUSY', { retryAfterSeconds: 1 });
    return new Promise<Answer>((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      this.advance();
    });
  }

  private advance(): void {
    if (this.underWay >= this.options.width || this.waiting.length === 0) return;
    const batch = this.waiting.splice(0, this.options.batch);
    this.underWay += 1;
    void this.settle(batch).finally(() => {
      this.underWay -= 1;
      this.advance();
    });
  }

  private async settle(batch: readonly Waiting<Request, Answer>[]): Promise<void> {
    try {
      const answers = await this.commit(batch.map(({ request }) => request));
      batch.forEach(({ resolve }, i) => resolve(answers[i]));
    } catch (error) {
      if (batch.length === 1) return batch[0].reject(error);
      const half = Math.ceil(batch.length / 2);
      await this.settle(batch.slice(0, half));
      await this.settle(batch.slice(half));
    }
  }
}
