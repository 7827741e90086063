import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, phone } from './browser';
import { scan } from './qr';

interface Writer {
  toDataURL(text: string): Promise<string>;
}

const { toDataURL } = createRequire(path.resolve('server/package.json'))('qrcode') as Writer;

describe('reading a code from a picture', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it('gives what was written into it', async () => {
    const page = await (await phone(browser)).newPage();
    const address = 'http://localhost:3000/m/#/pages/enter/index?e=k3Xq9';
    await page.setContent(`<img src="${await toDataURL(address)}" width="240">`);
    expect(await scan(page.locator('img'))).toBe(address);
  });

  it('refuses a picture without one', async () => {
    const page = await (await phone(browser)).newPage();
    await page.setContent(`<canvas width="100" height="100" style="border:1px solid"></canvas>`);
    await expect(scan(page.locator('canvas'))).rejects.toThrow('no code');
  });
});
