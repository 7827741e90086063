import { blend, contrast, readable, shift, toHex, toOklch } from './colour';

describe('colour', () => {
  it.each(['#000000', '#ffffff', '#e8553d', '#2f9e5f', '#43143f', '#a6e8ef'])('%s survives OKLCH and back', (hex) => {
    expect(toHex(toOklch(hex))).toBe(hex);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('makes text readable on light, dark and middle grounds', () => {
    for (const ground of ['#ffffff', '#2b3a78', '#ff9f2e', '#e8743b', '#7a4fd0', '#101010']) {
      expect(contrast(readable('#808080', ground), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('lightens and darkens without turning the hue', () => {
    const { h } = toOklch('#d3261f');
    expect(toOklch(shift('#d3261f', -0.13)).l).toBeLessThan(toOklch('#d3261f').l);
    expect(Math.abs(toOklch(shift('#d3261f', 0.1)).h - h)).toBeLessThan(4);
  });

  it('blends from one end to the other', () => {
    expect(blend('#102030', '#f0e0d0', 0)).toBe('#102030');
    expect(blend('#102030', '#f0e0d0', 1)).toBe('#f0e0d0');
  });

  it('reads a broken setting as grey', () => {
    expect(toHex(toOklch('red'))).toBe('#808080');
  });
});
