import { contrast } from '@fanqu/shared/stage/colour';
import { asStyle, stepsOf } from './steps';

const BRANDS = ['#e8553d', '#ffc107', '#1f8a5b', '#2f6fed', '#d81b60', '#000000', '#ffffff', '#9e9e9e', '#00e5ff'];

describe('the colours made from a brand', () => {
  it.each(BRANDS)('text can be read on every surface, whatever the accent: %s', (accent) => {
    const steps = stepsOf(accent, '#2b2330');
    expect(contrast('#ffffff', steps.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(steps.accentText, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(steps.accentText, steps.accentSoft)).toBeGreaterThanOrEqual(4.4);
    expect(contrast(steps.inkSoft, steps.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(steps.ink, steps.ground)).toBeGreaterThanOrEqual(7);
  });

  it('a nonsense colour still dresses the page', () => {
    expect(stepsOf('red; }', 'x').ground).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('become custom properties', () => {
    expect(Object.keys(asStyle(stepsOf('#e8553d', '#2b2330')))).toEqual(
      expect.arrayContaining(['--accent', '--accent-text', '--ink-soft', '--ground']),
    );
  });
});
