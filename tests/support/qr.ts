import jsQR from 'jsqr';
import type { Locator } from 'playwright-core';

interface Pixels {
  base64: string;
  width: number;
  height: number;
}

/** Runs in the page: the picture as it is drawn there, on white, a little larger than life. */
const PIXELS = new Function(
  'image',
  `
  const size = 600;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, size, size);
  pen.imageSmoothingEnabled = false;
  pen.drawImage(image, 20, 20, size - 40, size - 40);
  const bytes = pen.getImageData(0, 0, size, size).data;
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { base64: btoa(text), width: size, height: size };
`,
) as (image: unknown) => Pixels;

/** What a phone's camera would read from this picture. */
export async function scan(image: Locator): Promise<string> {
  await image.waitFor({ state: 'visible' });
  const { base64, width, height } = await image.evaluate(PIXELS);
  const read = jsQR(new Uint8ClampedArray(Buffer.from(base64, 'base64')), width, height);
  if (!read) throw new Error('There is no code to read in this picture');
  return read.data;
}
