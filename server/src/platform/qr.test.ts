import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import { qrDataUrl, qrPng } from './qr';

/** The reader of pictures that the maker of QR codes itself brings along. */
const { PNG } = createRequire(require.resolve('qrcode'))('pngjs') as {
  PNG: { sync: { read(png: Buffer): { data: Buffer; width: number; height: number } } };
};

function read(png: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

it.each(['123456789', 'https://fanqu.example/m/#/pages/home/index?e=abc&s=wall', '泛趣茶铺', 'x'.repeat(400)])(
  'is read back: %s',
  (text) => {
    expect(read(qrPng(text))).toBe(text);
  },
);

it('is small enough for an answer', () => {
  expect(qrDataUrl('123456789')).toMatch(/^data:image\/png;base64,/);
  expect(qrDataUrl('123456789').length).toBeLessThan(1000);
});
