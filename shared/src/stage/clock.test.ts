import { TICK_MS, TickClock } from './clock';

function ticksIn(frames: readonly number[]): { ticks: number; alpha: number } {
  const clock = new TickClock();
  let ticks = 0;
  for (const ms of frames) clock.advance(ms, () => ((ticks += 1), true));
  return { ticks, alpha: clock.alpha };
}

describe('the tick clock', () => {
  it.each([60, 90, 120, 30])('runs 60 ticks a second at %i frames a second', (rate) => {
    const frames = Array.from({ length: rate * 10 }, () => 1000 / rate);
    expect(Math.abs(ticksIn(frames).ticks - 600)).toBeLessThanOrEqual(1);
  });

  it('says how far between two ticks a frame lies', () => {
    expect(ticksIn([TICK_MS * 1.25])).toEqual({ ticks: 1, alpha: expect.closeTo(0.25, 5) as number });
  });

  it('slows down after a stall instead of skipping', () => {
    expect(ticksIn([5000]).ticks).toBe(4);
  });

  it('holds still for a hit', () => {
    const clock = new TickClock();
    let ticks = 0;
    clock.hold(50);
    for (let i = 0; i < 3; i++) clock.advance(TICK_MS, () => ((ticks += 1), true));
    expect(ticks).toBe(0);
    clock.advance(TICK_MS * 2, () => ((ticks += 1), true));
    expect(ticks).toBe(2);
  });

  it('stops at the tick that ends the game', () => {
    const clock = new TickClock();
    let ticks = 0;
    clock.advance(TICK_MS * 4, () => (ticks += 1) < 2);
    expect(ticks).toBe(2);
  });
});
