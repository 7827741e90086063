import { Logger } from '@nestjs/common';

export type Hear = (text: string) => void;

const log = new Logger('Cache');

/** One listener's mistake is its own: it is logged, and the others still hear. */
export function safely(channel: string, hear: Hear): Hear {
  return (text) => {
    try {
      hear(text);
    } catch (error) {
      log.error({ err: error, channel }, 'A listener of the cache failed');
    }
  };
}

/** Who in this process hears which channel. */
export class Channels {
  private readonly hearing = new Map<string, Set<Hear>>();

  hear(channel: string, hear: Hear): () => void {
    const listener = safely(channel, hear);
    const listeners = this.hearing.get(channel) ?? new Set();
    this.hearing.set(channel, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.hearing.delete(channel);
    };
  }

  tell(channel: string, text: string): void {
    for (const hear of this.hearing.get(channel) ?? []) hear(text);
  }
}
