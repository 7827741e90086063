import { Clock } from '../clock';
import { Board, type BoardPlace } from './board';
import { type Bucket, checkRule, fillMs, takeFrom, type TokenRule, type TokenTake } from './bucket';
import { Cache } from './cache';
import { Channels, type Hear } from './channels';

/** What one key holds, until when. */
interface Kept {
  value: string | Bucket | Board;
  until: number;
}

const MOST_KEYS = 50_000;
const MOST_ON_BOARD = 10_000;

/** The cache of a server that is one process. Bounded: past the most keys, the one not used for longest goes. */
export class MemoryCache extends Cache {
  private readonly kept = new Map<string, Kept>();
  private readonly channels = new Channels();

  constructor(
    private readonly clock: Clock,
    private readonly mostKeys = MOST_KEYS,
  ) {
    super();
  }

  async get(key: string): Promise<string | null> {
    return this.find(key, isText) ?? null;
  }

  async set(key: string, value: string, ttlMs: number): Promise<void> {
    this.keep(key, value, ttlMs);
  }

  async del(key: string): Promise<void> {
    this.kept.delete(key);
  }

  async incr(key: string, ttlMs: number): Promise<number> {
    const count = Number(this.find(key, isText) ?? 0) + 1;
    const left = (this.kept.get(key)?.until ?? 0) - this.clock.now();
    this.keep(key, String(count), count === 1 ? ttlMs : left);
    return count;
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    if (this.find(key, isText) !== undefined) return false;
    this.keep(key, value, ttlMs);
    return true;
  }

  async takeTokens(key: string, rule: TokenRule, cost = 1): Promise<TokenTake> {
    checkRule(rule, cost);
    const now = this.clock.now();
    const bucket = this.find(key, isBucket) ?? { tokens: rule.burst, at: now };
    const take = takeFrom(bucket, rule, cost, now);
    this.keep(key, bucket, fillMs(rule));
    return take;
  }

  async raise(board: string, member: string, score: number, ttlMs: number): Promise<void> {
    const scores = this.find(board, isBoard) ?? new Board();
    scores.raise(member, score, MOST_ON_BOARD);
    this.keep(board, scores, ttlMs);
  }

  async top(board: string, count: number): Promise<BoardPlace[]> {
    return this.find(board, isBoard)?.top(count) ?? [];
  }

  async rank(board: string, member: string): Promise<BoardPlace | null> {
    return this.find(board, isBoard)?.rank(member) ?? null;
  }

  async publish(channel: string, text: string): Promise<void> {
    this.channels.tell(channel, text);
  }

  async subscribe(channel: string, hear: Hear): Promise<() => Promise<void>> {
    const leave = this.channels.hear(channel, hear);
    return async () => leave();
  }

  async ping(): Promise<void> {}

  private find<Value extends Kept['value']>(
    key: string,
    is: (value: Kept['value']) => value is Value,
  ): Value | undefined {
    const entry = this.kept.get(key);
    if (!entry || entry.until <= this.clock.now()) return undefined;
    if (!is(entry.value)) throw new Error(`The cache key ${key} is used for two kinds of thing`);
    this.kept.delete(key);
    this.kept.set(key, entry); // the end of the map is what was used last
    return entry.value;
  }

  private keep(key: string, value: Kept['value'], ttlMs: number): void {
    this.kept.delete(key);
    this.kept.set(key, { value, until: this.clock.now() + ttlMs });
    if (this.kept.size > this.mostKeys) this.makeRoom();
  }

  private makeRoom(): void {
    for (const key of this.kept.keys()) {
      if (this.kept.size <= this.mostKeys) return;
      this.kept.delete(key);
    }
  }
}

const isText = (value: Kept['value']): value is string => typeof value === 'string';
const isBoard = (value: Kept['value']): value is Board => value instanceof Board;
const isBucket = (value: Kept['value']): value is Bucket => typeof value === 'object' && !(value instanceof Board);
