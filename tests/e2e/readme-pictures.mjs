// node tests/e2e/readme-pictures.mjs: the README's pictures, made small from those the story left in artifacts/pictures.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { at } from '../../server/deploy/steps/paths.mjs';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const PHONE = 'height:500px;border-radius:22px;box-shadow:0 6px 22px #0003';
const DESK = 'height:500px;border-radius:10px;box-shadow:0 6px 22px #0003';

const PICTURES = {
  overview: ['phone/playing', 'phone/result', 'phone/coupon', 'console/07-campaign'],
  home: ['phone/page-home', 'phone/page-games'],
  play: ['phone/playing', 'phone/room-wheel', 'phone/room-2048', 'phone/room-trivia'],
  result: ['phone/result', 'phone/friend-result', 'phone/none-left'],
  card: ['phone/bind', 'phone/bound', 'phone/page-points'],
  coupon: ['phone/coupons', 'phone/coupon', 'phone/page-rules'],
  campaign: ['console/07-campaign'],
  funnel: ['console/12-funnel'],
};

const image = (name) => {
  const bytes = readFileSync(at('artifacts/pictures', `${name}.png`)).toString('base64');
  return `<img style="${name.startsWith('phone') ? PHONE : DESK}" src="data:image/png;base64,${bytes}">`;
};

const { executablePath, env } = JSON.parse(
  execFileSync(process.execPath, [at('tests/support/chromium.mjs')], { encoding: 'utf8' }),
);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], env: { ...process.env, ...env } });
const page = await browser.newPage({ viewport: { width: 2400, height: 600 } });
mkdirSync(at('server/deploy/pictures'), { recursive: true });
for (const [name, parts] of Object.entries(PICTURES)) {
  const row = 'margin:0;display:inline-flex;gap:20px;padding:16px;background:#fff';
  await page.setContent(`<body style="${row}">${parts.map(image).join('')}</body>`);
  const path = at('server/deploy/pictures', `${name}.jpg`);
  await page.locator('body').screenshot({ path, type: 'jpeg', quality: 80 });
}
await browser.close();
