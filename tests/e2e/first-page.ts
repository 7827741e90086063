import type { Browser, Response } from 'playwright-core';
import { phone } from '../support/browser';

/** What a first visit to the member pages costs, on a phone four times slower than this machine. */
export interface FirstVisit {
  /** Bytes over the wire until the page is shown, compressed as they came. */
  bytes: number;
  shownMs: number;
  /** Files with a hash in their name that a browser would ask for again. */
  notKept: string[];
}

const SLOWDOWN = 4;
const HASHED = /\.[0-9a-f]{8}\.(js|css|png|woff2?)$/;

const isKept = (response: Response) => /max-age=(\d{7,})/.test(response.headers()['cache-control'] ?? '');

/** Opens the page in a fresh context, with nothing cached, and waits until `shown` is seen. */
export async function visit(browser: Browser, url: string, shown: string | RegExp): Promise<FirstVisit> {
  const context = await phone(browser);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await cdp.send('Network.enable');
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const notKept: string[] = [];
  page.on('response', (response) => {
    const file = new URL(response.url()).pathname;
    if (HASHED.test(file) && !isKept(response)) notKept.push(file);
  });
  const startedAt = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByText(shown).first().waitFor();
  const shownMs = Math.round(performance.now() - startedAt);
  const visited = { bytes, shownMs, notKept };
  await context.close();
  return visited;
}
