import { directionOf, Swipe } from './swipe';

describe('swipes', () => {
  it.each([
    [40, 5, 'right'],
    [-40, 5, 'left'],
    [3, 40, 'down'],
    [-3, -40, 'up'],
    [8, 8, null],
    [30, 28, null],
  ])('%i, %i is %s', (dx, dy, direction) => {
    expect(directionOf(dx, dy)).toBe(direction);
  });

  it('answers while the finger still moves, and once a touch', () => {
    const swipe = new Swipe();
    swipe.begin(100, 100);
    expect([swipe.move(110, 100), swipe.move(130, 101), swipe.move(180, 101)]).toEqual([null, 'right', null]);
    swipe.begin(180, 101);
    expect(swipe.move(180, 140)).toBe('down');
  });

  it('knows nothing of a finger that never came down', () => {
    expect(new Swipe().move(200, 0)).toBeNull();
  });
});
