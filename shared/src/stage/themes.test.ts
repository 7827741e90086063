import { contrast } from './colour';
import { FESTIVAL_KEYS, skinFor } from './themes';

const brand = (festival: string, accent = '#e8553d') => ({ accent, ink: '#2b2330', festival });
const ROOM = { sky: '#bfe3ff', far: '#9ccdf2', near: '#7fc48a', ground: '#5fae72', accent: '#ff9f2e', ink: '#1f3550' };

describe('skins', () => {
  it.each(FESTIVAL_KEYS)('text reads on every surface of %s', (festival) => {
    for (const accent of ['#e8553d', '#0a5fd8', '#ffd23f', '#10b981', '#111111', '#f7f7f7']) {
      const skin = skinFor(brand(festival, accent), ROOM);
      expect(contrast(skin.onPaper, skin.paper)).toBeGreaterThanOrEqual(7);
      expect(contrast(skin.faint, skin.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(skin.accentText, skin.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(skin.onAccent, skin.accent)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(skin.onSky, skin.sky)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(skin.onGround, skin.ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('without a festival a room keeps its scenery and takes the brand’s accent', () => {
    const skin = skinFor(brand('brand', '#b3261e'), ROOM);
    expect([skin.sky, skin.ground, skin.accent]).toEqual([ROOM.sky, ROOM.ground, '#b3261e']);
  });

  it('a festival dresses the room, but what the campaign changed stays changed', () => {
    const skin = skinFor(brand('spring'), ROOM, { ...ROOM, sky: '#123456' });
    expect(skin.sky).toBe('#123456');
    expect(skin.ground).toBe(skinFor(brand('spring')).ground);
  });

  it('an unknown festival and colours that are none change nothing', () => {
    const plain = skinFor(brand('brand'), ROOM);
    expect(skinFor(brand('moonday'), ROOM, { sky: 'blue', near: 7 })).toEqual(plain);
  });
});
