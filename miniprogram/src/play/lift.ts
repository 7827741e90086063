import type { Safe } from '@fanqu/shared/stage/room';
import { placeOf } from './place';

const SETTLE_MS = 130;
/** A sheet may be taller than this; the room then keeps some of it behind. */
const MOST = 330;

/** How far the room is lifted by a sheet at its foot. Moved in frame time, so that React never hears of it. */
class Lift {
  private readonly now = { top: 0, bottom: 0 };
  private target = 0;

  to(heightPx: number): void {
    this.target = Math.min(MOST, (heightPx * 320) / placeOf().width);
  }

  /** The safe area as it is now; the same object every time, so that views may keep it. */
  safe(): Safe {
    this.now.top = placeOf().safe.top;
    return this.now;
  }

  step(ms: number): void {
    const wanted = Math.max(placeOf().safe.bottom, this.target);
    this.now.bottom += (wanted - this.now.bottom) * Math.min(1, ms / SETTLE_MS);
  }
}

export const lift = new Lift();
