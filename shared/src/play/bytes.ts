/** Text ↔ bytes without Buffer, TextEncoder or atob: the phone's engines have none of the three for certain. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const HEX = /^(?:[0-9a-f]{2})*$/;

export function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) text += quartet(bytes.slice(at, at + 3));
  return text;
}

function quartet(three: readonly number[]): string {
  const [a = 0, b = 0, c = 0] = three;
  const bits = (a << 16) | (b << 8) | c;
  const letters = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >>> shift) & 63));
  return letters
    .slice(0, three.length + 1)
    .join('')
    .padEnd(4, '=');
}

/** null unless the text is exactly what `toBase64` would write: one spelling for one list of bytes. */
export function fromBase64(text: string): number[] | null {
  if (text.length % 4 !== 0) return null;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text.replace(/={1,2}$/, '')) {
    const six = ALPHABET.indexOf(letter);
    if (six < 0) return null;
    bits = ((bits << 6) | six) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >>> held) & 255);
  }
  return toBase64(bytes) === text ? bytes : null;
}

export function toHex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(hex: string): number[] {
  if (!HEX.test(hex)) throw new RangeError('not lower-case hex');
  return Array.from({ length: hex.length / 2 }, (_, at) => parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

export function utf8(text: string): number[] {
  return Array.from(text).flatMap((sign) => codePoint(sign.codePointAt(0) ?? 0));
}

function codePoint(code: number): number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(code)];
  if (code >= 0xd800 && code <= 0xdfff) return [0xef, 0xbf, 0xbd];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(code >> 6), tail(code)];
  return [0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code)];
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
