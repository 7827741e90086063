/** OKLCH: lightness 0 … 1, chroma 0 … 0.4, hue in degrees. Equal steps look equal, which sRGB's do not. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

const toLinear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const toGamma = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

const GREY = 0x80 / 0xff;

/** `#rrggbb` to three numbers 0 … 1; anything else reads as mid grey, so a wrong setting never breaks a page. */
function channels(hex: string): [number, number, number] {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (digits === undefined) return [GREY, GREY, GREY];
  const n = parseInt(digits, 16);
  return [((n >> 16) & 255) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}

export function toOklch(hex: string): Oklch {
  const [r, g, b] = channels(hex).map(toLinear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const hue = (Math.atan2(bb, a) * 180) / Math.PI;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: hue < 0 ? hue + 360 : hue,
  };
}

function toLinearRgb({ l, c, h }: Oklch): [number, number, number] {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const l3 = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m3 = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s3 = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3,
    -1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3,
    -0.0041960863 * l3 - 0.7034186147 * m3 + 1.707614701 * s3,
  ];
}

/** Back to `#rrggbb`; a colour no screen can show loses chroma until it can. */
export function toHex(colour: Oklch): string {
  let { c } = colour;
  let rgb = toLinearRgb(colour);
  while (c > 0.005 && rgb.some((v) => v < -0.0005 || v > 1.0005)) {
    c *= 0.94;
    rgb = toLinearRgb({ ...colour, c });
  }
  const byte = (v: number) => Math.round(Math.min(1, Math.max(0, toGamma(Math.max(0, v)))) * 255);
  return `#${rgb.map((v) => byte(v).toString(16).padStart(2, '0')).join('')}`;
}

/** The same hue, lighter (+) or darker (−) by steps of perceived lightness, with chroma scaled. */
export function shift(hex: string, lightness: number, chroma = 1): string {
  const { l, c, h } = toOklch(hex);
  return toHex({ l: Math.min(0.99, Math.max(0.08, l + lightness)), c: c * chroma, h });
}

export function blend(from: string, to: string, t: number): string {
  const a = channels(from).map(toLinear);
  const b = channels(to).map(toLinear);
  const byte = (i: number) => Math.round(toGamma((a[i] ?? 0) * (1 - t) + (b[i] ?? 0) * t) * 255);
  return `#${[0, 1, 2].map((i) => byte(i).toString(16).padStart(2, '0')).join('')}`;
}

export function veil(hex: string, opacity: number): string {
  const [r, g, b] = channels(hex).map((v) => Math.round(v * 255));
  return `rgba(${r},${g},${b},${opacity})`;
}

const luminance = (hex: string): number => {
  const [r, g, b] = channels(hex).map(toLinear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG contrast, 1 … 21. */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour moved away from `ground` in lightness until text in it reads at `ratio`. */
export function readable(hex: string, ground: string, ratio = 4.5): string {
  // Black and white read equally well on a luminance of 0.18.
  const towards = luminance(ground) > 0.18 ? -0.03 : 0.03;
  let colour = hex;
  for (let i = 0; i < 30 && contrast(colour, ground) < ratio; i++) colour = shift(colour, towards);
  return colour;
}
