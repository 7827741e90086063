import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Locator, Page } from 'playwright-core';

export interface Point {
  x: number;
  y: number;
}

const FRAME_MS = 16;
const PRESS_MS = 40;
const STILL_WITHIN_MS = 5000;

/** Touches a page as a finger does: through the browser's own touch input, never by calling a handler. */
export class Finger {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  static async on(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  async down(point: Point): Promise<void> {
    await this.cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  }

  async move(point: Point): Promise<void> {
    await this.cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  }

  async up(): Promise<void> {
    await this.cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  async tapAt(point: Point): Promise<void> {
    await this.down(point);
    await sleep(PRESS_MS);
    await this.up();
  }

  /** Taps the middle of what a person sees there; scrolls it into view and waits until it stands still. */
  async tap(target: Locator): Promise<void> {
    await target.waitFor({ state: 'visible' });
    await target.scrollIntoViewIfNeeded();
    await this.tapAt(await middleOf(target, this.page));
  }

  /** Draws a line through the points, one step a frame. */
  async drag(points: readonly Point[], stepMs = FRAME_MS): Promise<void> {
    const [first, ...rest] = points;
    if (!first) return;
    await this.down(first);
    for (const point of rest) {
      await this.move(point);
      await sleep(stepMs);
    }
    await this.up();
  }

  /** A short straight swipe by this much from this place. */
  async swipe(from: Point, by: Point, steps = 8): Promise<void> {
    const at = (part: number) => ({ x: from.x + by.x * part, y: from.y + by.y * part });
    await this.drag(Array.from({ length: steps + 1 }, (_, step) => at(step / steps)));
  }
}

async function middleOf(target: Locator, page: Page): Promise<Point> {
  const deadline = Date.now() + STILL_WITHIN_MS;
  let before = await target.boundingBox();
  while (Date.now() < deadline) {
    await page.waitForTimeout(60);
    const now = await target.boundingBox();
    if (before && now && now.x === before.x && now.y === before.y) {
      return { x: now.x + now.width / 2, y: now.y + now.height / 2 };
    }
    before = now;
  }
  throw new Error('What should be tapped does not stand still');
}
