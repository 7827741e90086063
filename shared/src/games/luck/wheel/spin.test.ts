import { angleAt, sliceUnder, spinTo } from './spin';

const TURN = Math.PI * 2;

describe('spin', () => {
  it.each([4, 6, 8, 12, 16])('stops on every slice of %i, wherever in it and wherever it began', (slices) => {
    for (let target = 0; target < slices; target++) {
      for (const aside of [-1, -0.4, 0, 1]) {
        for (const from of [-0.3, 0, 5.9]) {
          const spin = spinTo(from, target, slices, 5, 4, true, aside);
          expect(sliceUnder(angleAt(spin, 4000), slices)).toBe(target);
        }
      }
    }
  });

  it('turns at least the rounds and less than one more', () => {
    const { way } = spinTo(1, 3, 8, 5, 4, true, 0);
    expect(way).toBeGreaterThanOrEqual(5 * TURN);
    expect(way).toBeLessThan(6 * TURN);
  });

  it.each([true, false])('never turns back (slow finish: %s)', (slowFinish) => {
    const spin = spinTo(-0.3, 2, 8, 5, 4, slowFinish, 0.5);
    for (let ms = 10; ms <= 4000; ms += 10) {
      expect(angleAt(spin, ms)).toBeGreaterThanOrEqual(angleAt(spin, ms - 10));
    }
  });

  it('comes to rest just before the last slice, then creeps over its edge', () => {
    const spin = spinTo(0, 5, 8, 5, 4, true, 0);
    expect(sliceUnder(angleAt(spin, 4000 * 0.78), 8)).toBe(6);
    expect(sliceUnder(angleAt(spin, 4000), 8)).toBe(5);
  });
});
