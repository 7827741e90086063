export type Direction = 'up' | 'right' | 'down' | 'left';

/** Field units a finger must go before it is a swipe, and how clearly it must go one way. */
const FAR = 22;
const CLEAR = 1.3;

/**
 * Turns a finger's way into directions. A swipe is known while the finger still moves, so the answer is immediate; the
 * finger must stop or turn before the next.
 */
export class Swipe {
  private x = 0;
  private y = 0;
  private down = false;

  begin(x: number, y: number): void {
    this.x = x;
    this.y = y;
    this.down = true;
  }

  /** The direction just completed, or null. */
  move(x: number, y: number): Direction | null {
    if (!this.down) return null;
    const direction = directionOf(x - this.x, y - this.y);
    if (direction !== null) this.down = false;
    return direction;
  }

  end(): void {
    this.down = false;
  }
}

export function directionOf(dx: number, dy: number): Direction | null {
  const across = Math.abs(dx);
  const along = Math.abs(dy);
  if (Math.max(across, along) < FAR) return null;
  if (across > along * CLEAR) return dx > 0 ? 'right' : 'left';
  if (along > across * CLEAR) return dy > 0 ? 'down' : 'up';
  return null;
}
