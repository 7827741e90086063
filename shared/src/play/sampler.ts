import type { Input } from './rules';

/**
 * Thins out a continuous gesture: at most one input every `everyTicks`, the newest wins, the last is never lost, and
 * standing still costs nothing. Phone and bots drag through the same sampler, so recordings stay small.
 */
export interface Sampler {
  aim(input: Input): void;
  /** The input to send on this tick, or null. */
  take(tick: number): Input | null;
}

export function samplerEvery(everyTicks: number): Sampler {
  let wanted: Input | null = null;
  let sent: Input | null = null;
  let sentAt = -everyTicks;
  return {
    aim: (input) => {
      wanted = input;
    },
    take: (tick) => {
      if (wanted === null || wanted === sent || tick - sentAt < everyTicks) return null;
      sent = wanted;
      sentAt = tick;
      return sent;
    },
  };
}
