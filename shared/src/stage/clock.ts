import { TICKS_PER_SECOND } from '../play/rules';

export const TICK_MS = 1000 / TICKS_PER_SECOND;

/** After a stall the game goes on where it was: it slows down rather than skips. */
const MOST_TICKS_A_FRAME = 4;
/** A tick is not missed for the last digit of a sum of fractions. */
const SLACK_MS = 0.001;

/**
 * Turns frames of any length into fixed ticks. `alpha` is how far the present frame lies between two ticks, so that
 * painting can run ahead by that much and stay smooth at 90 and 120 Hz.
 */
export class TickClock {
  alpha = 0;
  private owed = 0;
  private heldMs = 0;

  /** No ticks for a moment: a hit is felt. */
  hold(ms: number): void {
    this.heldMs = Math.max(this.heldMs, ms);
  }

  /** Runs the ticks that are due; `tick` says false when the game has ended. */
  advance(ms: number, tick: () => boolean): void {
    if (this.heldMs > 0) {
      this.heldMs -= ms;
      return;
    }
    this.owed = Math.min(this.owed + ms, TICK_MS * MOST_TICKS_A_FRAME);
    while (this.owed > TICK_MS - SLACK_MS) {
      this.owed -= TICK_MS;
      if (tick()) continue;
      this.owed = 0;
      break;
    }
    this.alpha = Math.max(0, this.owed / TICK_MS);
  }
}
