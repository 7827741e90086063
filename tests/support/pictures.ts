import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.resolve(__dirname, '../../artifacts/pictures');

/** Keeps a picture of what is seen now under artifacts/pictures, for a person to look at. */
export async function picture(page: Page, name: string): Promise<string> {
  const file = path.join(folder, `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: 'allow' });
  return file;
}
