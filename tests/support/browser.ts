import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { chineseFonts } from './fonts';

const root = path.resolve(__dirname, '../..');

interface Found {
  executablePath: string;
  env: Record<string, string>;
}

const find = () =>
  JSON.parse(execFileSync(process.execPath, [path.join(__dirname, 'chromium.mjs')], { encoding: 'utf8' })) as Found;

const ARGS = ['--no-sandbox', '--font-render-hinting=none', '--disable-dev-shm-usage', '--disable-gpu'];

const environment = (extra: Record<string, string>) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
  ...extra,
});

/** A headless Chromium that can draw Chinese: the system's, else the one that came with the packages. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = find();
  const fonts = chineseFonts(path.join(root, '.fanqu/fonts'));
  return chromium.launch({ executablePath, args: ARGS, env: environment({ ...env, ...fonts }) });
}

const HOME = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

/**
 * A phone of its own person: nothing is shared with any other context. Its pixels are plain ones: without a graphics
 * card every one of them is painted by the processor, and games are to run at their own pace.
 */
export function phone(browser: Browser, width = 360, height = 780): Promise<BrowserContext> {
  const viewport = { width, height };
  return browser.newContext({ ...HOME, viewport, deviceScaleFactor: 1, isMobile: true, hasTouch: true });
}

export function desk(browser: Browser, width = 1440, height = 900): Promise<BrowserContext> {
  return browser.newContext({ ...HOME, viewport: { width, height } });
}
