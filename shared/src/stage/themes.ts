import { shift, toHex, toOklch } from './colour';
import { makeSkin, type Festival, type Skin, type Tokens } from './skin';

const festival = (
  key: string,
  tokens: Tokens,
  rest: Pick<Festival, 'ornament' | 'confetti' | 'roll' | 'joys'>,
): Festival => ({ key, tokens, ...rest });

const SPRING = festival(
  'spring',
  { sky: '#ffd9b8', far: '#f7a58b', near: '#e4604e', ground: '#c23a34', accent: '#d3261f', ink: '#4a1512' },
  { ornament: 'lanterns', confetti: 'petal', roll: 1, joys: ['#ffc53d', '#ff8fa3'] },
);

const MIDYEAR = festival(
  '618',
  { sky: '#ffd3c2', far: '#ff9fb0', near: '#ff6f91', ground: '#e8467c', accent: '#d81b60', ink: '#4b0d2e' },
  { ornament: 'ribbons', confetti: 'ribbon', roll: 1.2, joys: ['#ff9d2e', '#8d5cf6'] },
);

const DOUBLE11 = festival(
  'double11',
  { sky: '#43143f', far: '#621c53', near: '#7d1f57', ground: '#2c0d2e', accent: '#ff4f79', ink: '#2a0a26' },
  { ornament: 'neon', confetti: 'spark', roll: 0.7, joys: ['#ffd54a', '#4fd8ff'] },
);

const MIDAUTUMN = festival(
  'mid-autumn',
  { sky: '#2b3a78', far: '#3d4f94', near: '#2f3f7d', ground: '#1f2a5c', accent: '#e9a23b', ink: '#1a2147' },
  { ornament: 'moon', confetti: 'petal', roll: 0.9, joys: ['#ffe3a3', '#f7b955'] },
);

const CHRISTMAS = festival(
  'christmas',
  { sky: '#cfe8e6', far: '#8fc1b2', near: '#4f9a80', ground: '#f4f9f8', accent: '#c4262e', ink: '#123a2f' },
  { ornament: 'snow', confetti: 'flake', roll: 1.1, joys: ['#f3c24b', '#2f8f6b'] },
);

const SUMMER = festival(
  'summer',
  { sky: '#a6e8ef', far: '#63d1d1', near: '#2fb7b0', ground: '#ffe3a6', accent: '#e8475b', ink: '#0d4a52' },
  { ornament: 'sun', confetti: 'bubble', roll: 0.8, joys: ['#ffd23f', '#3cc48d'] },
);

const GUOCHAO = festival(
  'guochao',
  { sky: '#e9ddc4', far: '#9dbcae', near: '#4e8577', ground: '#23564c', accent: '#c8402f', ink: '#173a34' },
  { ornament: 'clouds', confetti: 'paper', roll: 1.3, joys: ['#e2b04a', '#2c7f8c'] },
);

/** A brand without a festival: hills in its own accent, everything else derived. */
function brandFestival(accent: string, ink: string): Festival {
  const { h, c } = toOklch(accent);
  const chroma = Math.min(0.12, Math.max(0.035, c * 0.6));
  const tone = (l: number, share: number): string => toHex({ l, c: chroma * share, h });
  const other = (turn: number): string => toHex({ l: 0.82, c: 0.13, h: (h + turn) % 360 });
  return festival(
    'brand',
    {
      sky: tone(0.93, 0.5),
      far: tone(0.83, 0.8),
      near: tone(0.73, 1),
      ground: tone(0.62, 1.15),
      accent,
      ink: shift(ink, 0),
    },
    { ornament: 'bunting', confetti: 'paper', roll: 1, joys: [other(60), other(200)] },
  );
}

const FESTIVALS: readonly Festival[] = [SPRING, MIDYEAR, DOUBLE11, MIDAUTUMN, CHRISTMAS, SUMMER, GUOCHAO];

export const FESTIVAL_KEYS: readonly string[] = ['brand', ...FESTIVALS.map(({ key }) => key)];

const TOKENS = ['sky', 'far', 'near', 'ground', 'accent', 'ink'] as const satisfies readonly (keyof Tokens)[];

/** Only the six, and only real colours: themes come from a database. */
function coloursIn(value: unknown): Partial<Record<keyof Tokens, string>> {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const found: Partial<Record<keyof Tokens, string>> = {};
  for (const token of TOKENS) {
    const colour = given[token];
    if (typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour)) found[token] = colour;
  }
  return found;
}

export interface BrandColours {
  readonly accent: string;
  readonly ink: string;
  readonly festival: string;
}

/**
 * The skin a room wears. A festival dresses all rooms alike; without one a room keeps its own scenery and takes the
 * brand's accent. What a campaign changed against the room's own colours wins over both.
 */
export function skinFor(brand: BrandColours, room?: unknown, campaign?: unknown): Skin {
  const own = coloursIn(room);
  const festive = FESTIVALS.find(({ key }) => key === brand.festival);
  const plain = brandFestival(brand.accent, brand.ink);
  const base = festive ?? { ...plain, tokens: { ...plain.tokens, ...own, accent: brand.accent } };
  const tokens: Record<keyof Tokens, string> = { ...base.tokens };
  const chosen = coloursIn(campaign);
  for (const token of TOKENS) {
    const colour = chosen[token];
    if (colour !== undefined && colour !== own[token]) tokens[token] = colour;
  }
  return makeSkin({ ...base, tokens });
}
