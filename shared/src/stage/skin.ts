import { blend, contrast, readable, shift, toHex, toOklch, veil } from './colour';

/** The six colours a festival is made of; `#rrggbb`. */
export interface Tokens {
  readonly sky: string;
  readonly far: string;
  readonly near: string;
  readonly ground: string;
  readonly accent: string;
  readonly ink: string;
}

/** What hangs in the air and stands on the hills. */
export type Ornament = 'bunting' | 'lanterns' | 'ribbons' | 'neon' | 'moon' | 'snow' | 'sun' | 'clouds';

/** What flies when something goes well. */
export type Confetti = 'paper' | 'petal' | 'ribbon' | 'spark' | 'flake' | 'bubble';

export interface Festival {
  readonly key: string;
  readonly tokens: Tokens;
  readonly ornament: Ornament;
  readonly confetti: Confetti;
  /** How the hills roll: lower is calmer. */
  readonly roll: number;
  /** Two more colours for confetti and ornaments. */
  readonly joys: readonly [string, string];
}

/** Everything a picture may use, derived once from a festival. */
export interface Skin extends Tokens {
  readonly key: string;
  readonly ornament: Ornament;
  readonly confetti: Confetti;
  readonly roll: number;
  readonly dark: boolean;
  readonly skyHigh: string;
  readonly skyLow: string;
  readonly farEdge: string;
  readonly nearEdge: string;
  readonly groundEdge: string;
  readonly groundDeep: string;
  /** Cards: nearly white, tinted; `paperEdge` is their shade, `onPaper` and `faint` their text. */
  readonly paper: string;
  readonly paperEdge: string;
  readonly onPaper: string;
  readonly faint: string;
  /** Buttons: `deep` is the side of a thick button. */
  readonly deep: string;
  readonly onAccent: string;
  readonly tint: string;
  /** Text on the bare sky and on the ground. */
  readonly onSky: string;
  readonly onGround: string;
  /** Accent dark enough to be text on paper. */
  readonly accentText: string;
  readonly shade: string;
  readonly halo: string;
  readonly joys: readonly string[];
}

const text = (ink: string, ground: string): string => {
  const light = '#ffffff';
  const dark = readable(ink, ground);
  return contrast(dark, ground) >= 4.5 ? dark : contrast(light, ground) >= contrast(dark, ground) ? light : dark;
};

/** Text for a coloured button: white if it reads, else the ink. */
const onColour = (ink: string, ground: string): string =>
  contrast('#ffffff', ground) >= 4.5 ? '#ffffff' : text(ink, ground);

const paperOf = (accent: string): string => toHex({ l: 0.985, c: 0.008, h: toOklch(accent).h });

function surfaces({
  sky,
  far,
  near,
  ground,
}: Tokens): Pick<Skin, 'skyHigh' | 'skyLow' | 'farEdge' | 'nearEdge' | 'groundEdge' | 'groundDeep'> {
  return {
    skyHigh: shift(sky, -0.06, 1.15),
    skyLow: blend(shift(sky, 0.07, 0.8), far, 0.18),
    farEdge: shift(far, 0.045),
    nearEdge: shift(near, 0.045),
    groundEdge: shift(ground, 0.05),
    groundDeep: shift(ground, -0.07),
  };
}

/** White words on a button look lighter than dark ones: an accent that is nearly dark enough for them is darkened. */
const buttonTone = (accent: string): string =>
  contrast('#ffffff', accent) >= 2.6 ? readable(accent, '#ffffff') : accent;

export function makeSkin(festival: Festival): Skin {
  const { ink, sky, ground } = festival.tokens;
  const accent = buttonTone(festival.tokens.accent);
  const tokens = { ...festival.tokens, accent };
  const paper = paperOf(accent);
  const dark = toOklch(sky).l < 0.5;
  return {
    ...tokens,
    ...surfaces(tokens),
    key: festival.key,
    ornament: festival.ornament,
    confetti: festival.confetti,
    roll: festival.roll,
    dark,
    paper,
    paperEdge: shift(paper, -0.07, 2.2),
    onPaper: readable(ink, paper, 7),
    faint: readable(blend(ink, paper, 0.35), paper),
    deep: shift(accent, -0.13),
    onAccent: onColour(ink, accent),
    tint: blend(accent, paper, 0.86),
    onSky: text(dark ? '#ffffff' : ink, sky),
    onGround: text(ink, ground),
    accentText: readable(accent, paper),
    shade: veil(shift(ground, -0.3, 0.6), 0.26),
    halo: veil('#ffffff', dark ? 0.22 : 0.5),
    joys: [accent, ...festival.joys, '#ffffff'],
  };
}

/** The skin as CSS custom properties, for elements over the picture. */
export function skinStyle(skin: Skin): Record<string, string> {
  return {
    '--paper': skin.paper,
    '--paper-edge': skin.paperEdge,
    '--on-paper': skin.onPaper,
    '--faint': skin.faint,
    '--accent': skin.accent,
    '--accent-text': skin.accentText,
    '--on-accent': skin.onAccent,
    '--deep': skin.deep,
    '--tint': skin.tint,
    '--on-sky': skin.onSky,
    '--sky-low': skin.skyLow,
    '--shade': skin.shade,
    '--joy': skin.joys[1] ?? skin.accent,
  };
}
