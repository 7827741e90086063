import type { BoardPlace } from './board';
import type { TokenRule, TokenTake } from './bucket';
import type { Hear } from './channels';

/**
 * What is fast, shared by all processes, and may be gone at any moment: nothing of value lives here. Every call may
 * throw CacheDown; a caller goes on without the cache, or refuses, but never waits for it.
 */
export abstract class Cache {
  abstract get(key: string): Promise<string | null>;
  abstract set(key: string, value: string, ttlMs: number): Promise<void>;
  abstract del(key: string): Promise<void>;

  /** Counts up and answers the new count; the time to live starts at the first count and is not prolonged. */
  abstract incr(key: string, ttlMs: number): Promise<number>;

  /** true for the one caller who wrote it. */
  abstract setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean>;

  /** Takes `cost` tokens of a bucket that is full at first, or none; refills evenly. */
  abstract takeTokens(key: string, rule: TokenRule, cost?: number): Promise<TokenTake>;

  /** Puts a member on a board unless they have a higher score there; the board lives `ttlMs` from its last change. */
  abstract raise(board: string, member: string, score: number, ttlMs: number): Promise<void>;

  /** The best first; of equal scores, the smaller member id first, and both have the same rank. */
  abstract top(board: string, count: number): Promise<BoardPlace[]>;

  abstract rank(board: string, member: string): Promise<BoardPlace | null>;

  /** Tells whoever listens at this moment, in any process; at most once. */
  abstract publish(channel: string, text: string): Promise<void>;

  /** Hears a channel until the answered function is called. */
  abstract subscribe(channel: string, hear: Hear): Promise<() => Promise<void>>;

  /** Throws CacheDown when the cache cannot be reached. */
  abstract ping(): Promise<void>;
}

/** The cache cannot be reached now; `cause` says why. */
export class CacheDown extends Error {
  constructor(cause: unknown) {
    super(`The cache is down: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'CacheDown';
  }
}
