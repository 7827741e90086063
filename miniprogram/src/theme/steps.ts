import { readable, toHex, toOklch } from '@fanqu/shared/stage/colour';

/** All the colours of the member pages, made from the brand's two. */
export interface Steps {
  accent: string;
  /** A lighter neighbour for gradients. */
  accentBright: string;
  /** The accent as text on white or on the ground: at least 4.5 : 1. */
  accentText: string;
  accentSoft: string;
  accentFaint: string;
  ground: string;
  ink: string;
  inkSoft: string;
  line: string;
}

export function stepsOf(accent: string, ink: string): Steps {
  const tone = toOklch(accent);
  const dark = toOklch(ink);
  const pale = (l: number, most: number): string => toHex({ l, c: Math.min(tone.c, most), h: tone.h });
  const ground = pale(0.97, 0.008);
  const vivid = readable(accent, '#ffffff', 4.5);
  return {
    accent: vivid,
    accentBright: readable(toHex({ ...toOklch(vivid), l: toOklch(vivid).l + 0.06, h: tone.h + 14 }), '#ffffff', 3.4),
    accentText: readable(accent, pale(0.93, 0.045), 4.5),
    accentSoft: pale(0.93, 0.045),
    accentFaint: pale(0.955, 0.02),
    ground,
    ink: readable(ink, ground, 11),
    inkSoft: readable(toHex({ l: 0.56, c: Math.min(dark.c, 0.03), h: dark.h }), pale(0.93, 0.045), 4.5),
    line: pale(0.915, 0.012),
  };
}

/** As CSS custom properties, for the root of a page: accentText becomes --accent-text. */
export function asStyle(steps: Steps): Record<string, string> {
  const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(steps).map(([name, hex]) => [`--${dashed(name)}`, hex]));
}
