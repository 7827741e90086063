import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.resolve(__dirname, '../../artifacts/pictures');

/**
 * Keeps a picture of what is seen now under artifacts/pictures, for a person to look at. Asks the browser for the
 * frame it has: a page that never stands still, as a game, would be waited for in vain.
 */
export async function picture(page: Page, name: string): Promise<string> {
  const file = path.join(folder, `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  const cdp = await page.context().newCDPSession(page);
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(file, Buffer.from(data, 'base64'));
  await cdp.detach();
  return file;
}
