/** Lightness 0–1, chroma 0–0.37, hue in degrees: equal steps look equal, which HSL cannot promise. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

export type Rgb = readonly [number, number, number];

export function readHex(hex: string): Rgb {
  const n = parseInt(/^#[0-9a-f]{6}$/i.test(hex) ? hex.slice(1) : 'e8553d', 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

export function writeHex(rgb: Rgb): string {
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

const linear = (value: number): number => {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
};

const curved = (v: number): number => 255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

export function toOklch(hex: string): Oklch {
  const [r, g, b] = readHex(hex).map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const h = (Math.atan2(bb, a) * 180) / Math.PI;
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.sqrt(a * a + bb * bb), h: (h + 360) % 360 };
}

/** A colour outside what a screen shows loses chroma, not lightness. */
export function fromOklch(colour: Oklch): string {
  for (let c = colour.c; c > 0.001; c -= 0.004) {
    const rgb = toRgb({ ...colour, c });
    if (rgb.every((value) => value >= -0.5 && value <= 255.5)) return writeHex(rgb.map(clamp) as unknown as Rgb);
  }
  return writeHex(toRgb({ ...colour, c: 0 }).map(clamp) as unknown as Rgb);
}

const clamp = (value: number): number => Math.min(255, Math.max(0, value));

function toRgb({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    curved(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z),
    curved(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z),
    curved(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z),
  ];
}

/** WCAG contrast, 1–21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (a + 0.05) / (b + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = readHex(hex).map(linear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
