import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode';

/** White around the code, in modules: what the standard asks for. */
const QUIET = 4;
/** Pixels of one module. */
const SCALE = 8;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A QR code as the data URL of a PNG with one bit a pixel: under 1 KB and half a millisecond, where the package's own
 * painter makes 40 KB of true colour.
 */
export function qrDataUrl(text: string): string {
  return `data:image/png;base64,${qrPng(text).toString('base64')}`;
}

export function qrPng(text: string): Buffer {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const width = (modules.size + 2 * QUIET) * SCALE;
  const isDark = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) !== 0;
  const rows = Array.from({ length: width / SCALE }, (_, row) =>
    paintRow(width, (column) => isDark(row - QUIET, column - QUIET)),
  );
  const pixels = Buffer.concat(rows.flatMap((row) => Array.from({ length: SCALE }, () => row)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header[8] = 1; // one bit a pixel; what follows is 0: grey, deflate, usual filters, not interlaced
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One line of pixels, after its filter byte. A module is as wide as a byte has bits, so each byte is all dark or all light. */
function paintRow(width: number, isDark: (column: number) => boolean): Buffer {
  const bytes = Array.from({ length: width / SCALE }, (_, column) => (isDark(column) ? 0x00 : 0xff));
  return Buffer.from([0, ...bytes]);
}

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(content.length, 0);
  typed.copy(framed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}
