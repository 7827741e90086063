import { type Oklch, contrast, fromOklch, toOklch } from './oklch';

/** All the colours of the member pages, made from the brand's two. */
export interface Steps {
  accent: string;
  /** Text and icons on the accent. */
  onAccent: string;
  /** The accent as text on white or on the ground: at least 4.5 : 1. */
  accentText: string;
  /** A lighter neighbour for gradients. */
  accentBright: string;
  accentSoft: string;
  accentFaint: string;
  ground: string;
  ink: string;
  inkSoft: string;
  inkFaint: string;
  line: string;
}

const READABLE = 4.5;

export function stepsOf(accent: string, ink: string): Steps {
  const tone = toOklch(accent);
  const dark = toOklch(ink);
  const ground = fromOklch({ l: 0.968, c: Math.min(tone.c, 0.012), h: tone.h });
  const vivid = darkened(tone, '#ffffff', 3.2);
  return {
    accent: vivid,
    onAccent: '#ffffff',
    accentText: darkened(tone, ground, READABLE),
    accentBright: fromOklch({ ...tone, l: Math.min(0.8, tone.l + 0.1), h: tone.h + 18 }),
    accentSoft: fromOklch({ l: 0.93, c: Math.min(tone.c, 0.045), h: tone.h }),
    accentFaint: fromOklch({ l: 0.955, c: Math.min(tone.c, 0.025), h: tone.h }),
    ground,
    ink: darkened(dark, ground, 10),
    inkSoft: darkened({ ...dark, l: 0.56, c: Math.min(dark.c, 0.03) }, ground, READABLE),
    inkFaint: fromOklch({ l: 0.72, c: Math.min(dark.c, 0.02), h: dark.h }),
    line: fromOklch({ l: 0.92, c: Math.min(tone.c, 0.012), h: tone.h }),
  };
}

/** The same hue, only as dark as it must be to stand out from `ground` by `ratio`. */
function darkened(tone: Oklch, ground: string, ratio: number): string {
  for (let l = tone.l; l > 0.05; l -= 0.01) {
    const hex = fromOklch({ ...tone, l });
    if (contrast(hex, ground) >= ratio) return hex;
  }
  return '#000000';
}

/** As CSS custom properties, for the root of a page. */
export function asStyle(steps: Steps): Record<string, string> {
  const named = Object.entries(steps).map(([name, hex]) => [
    `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    hex,
  ]);
  return Object.fromEntries(named);
}
