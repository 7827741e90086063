import { deflateSync, crc32 as zlibCrc } from 'node:zlib';

/**
 * Flat art needs few colours: an 8-bit palette makes a sprite a third of its 32-bit size.
 * `pixels` are RGBA with colour multiplied by alpha, as resvg gives them; PNG wants them plain.
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const { palette, indexes } = quantise(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const colours = Buffer.from(palette.flatMap(([r, g, b]) => [r, g, b]));
  const alphas = Buffer.from(palette.map(([, , , a]) => a));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header(width, height)),
    chunk('PLTE', colours),
    chunk('tRNS', alphas),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Rgba = readonly [number, number, number, number];

function quantise(pixels: Uint8Array): { palette: Rgba[]; indexes: Uint8Array } {
  for (let bits = 8; ; bits--) {
    const found = group(pixels, bits);
    if (found.palette.length <= 256) return found;
  }
}

/** Colours that agree in their upper `bits` bits become one: the mean of them all. */
function group(pixels: Uint8Array, bits: number): { palette: Rgba[]; indexes: Uint8Array } {
  const shift = 8 - bits;
  const places = new Map<number, number>();
  const sums: number[][] = [];
  const indexes = new Uint8Array(pixels.length / 4);
  for (let i = 0; i < indexes.length; i++) {
    const [r = 0, g = 0, b = 0, a = 0] = pixels.subarray(i * 4, i * 4 + 4);
    const key = a === 0 ? -1 : (r >> shift) * 2 ** 24 + ((g >> shift) << 16) + ((b >> shift) << 8) + (a >> shift);
    const place = places.get(key) ?? places.set(key, sums.push([0, 0, 0, 0, 0]) - 1).size - 1;
    const sum = sums[place] ?? [];
    [r, g, b, a, 1].forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
    indexes[i] = place & 255;
  }
  return { palette: sums.map(mean), indexes };
}

function mean([r = 0, g = 0, b = 0, a = 0, n = 1]: number[]): Rgba {
  const plain = (sum: number): number => (a === 0 ? 0 : Math.min(255, Math.round((sum * 255) / a)));
  return [plain(r), plain(g), plain(b), Math.round(a / n)];
}

function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, 3, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(8);
  framed.writeUInt32BE(body.length, 0);
  framed.writeUInt32BE(zlibCrc(named), 4);
  return Buffer.concat([framed.subarray(0, 4), named, framed.subarray(4)]);
}
