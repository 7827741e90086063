import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { phone } from '../support/browser';
import { readBundle } from './bundle';
import { outsideOf, type Server } from './outside';

const ORIGIN = 'http://weapp.test';
const host = path.join(__dirname, 'host');

/** require.resolve gives the CommonJS build; the browser takes the one beside it. */
const library = (name: string) => require.resolve(name).replace(/\.js$/, '.es.js');

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<script type="importmap">{"imports":{"glass-easel":"/lib/glass-easel.js","glass-easel-miniprogram-adapter":"/lib/adapter.js"}}</script>
</head><body><script type="module">
import { boot } from '/host/main.js';
const bundle = await (await fetch('/bundle.json')).json();
const outside = { ...(await window.outsideFacts()), request: window.outsideRequest, login: window.outsideLogin, readFile: readPackaged };
async function readPackaged(file, encoding) {
  const answer = await fetch('/' + file.replace(/^\\//, ''));
  if (!answer.ok) throw new Error('readFile:fail no such file ' + file);
  return encoding ? answer.text() : answer.arrayBuffer();
}
window.phone = boot(bundle, outside);
</script></body></html>`;

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png' };

function fileFor(dist: string, name: string): string {
  if (name === 'lib/glass-easel.js') return library('glass-easel');
  if (name === 'lib/adapter.js') return library('glass-easel-miniprogram-adapter');
  return name.startsWith('host/') ? path.join(host, name.slice(5)) : path.join(dist, name);
}

async function serve(page: Page, dist: string): Promise<void> {
  const bundle = JSON.stringify(readBundle(dist));
  await page.route(`${ORIGIN}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: PAGE });
    if (name === 'bundle.json') return route.fulfill({ contentType: 'application/json', body: bundle });
    try {
      const contentType = TYPES[path.extname(name)] ?? 'application/octet-stream';
      return await route.fulfill({ contentType, body: readFileSync(fileFor(dist, name)) });
    } catch {
      return route.fulfill({ status: 404, body: 'no such file' });
    }
  });
}

/** The mini-program of `dist`, open on its home page in the hand of `person`, talking to a real server. */
export async function openMiniProgram(browser: Browser, dist: string, server: Server, person: string): Promise<Page> {
  const page = await (await phone(browser)).newPage();
  const { request, login, facts } = outsideOf(server, person);
  await page.exposeFunction('outsideRequest', request);
  await page.exposeFunction('outsideLogin', login);
  await page.exposeFunction('outsideFacts', facts);
  await serve(page, dist);
  await page.goto(ORIGIN);
  await page.waitForFunction('window.phone');
  await page.evaluate('window.phone.pages.switchTab("/pages/home/index")');
  return page;
}

/** What went wrong inside the mini-program, on its console or anywhere in it. */
export const faultsOf = (page: Page) => page.evaluate<string[]>('window.phone.faults');
