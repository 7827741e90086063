import type { Browser } from 'playwright-core';
import { launchBrowser, phone } from './browser';
import { Finger } from './finger';
import { picture } from './pictures';

const PAGE = `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width">
<style>body{font:16px "PingFang SC",sans-serif;margin:20px} b{font-weight:700} i{font-style:normal;font-weight:500}</style>
<p>访问即会员：接星星，领优惠券。1234567890</p><p><i>积分 1,280</i></p><p><b>满 100 减 20</b></p>
<button onclick="out.textContent='点到了'">点一下</button><p id="out"></p>
<div id="pad" style="width:300px;height:200px;background:#fde;touch-action:none"></div>
<script>
let moves = 0; pad.addEventListener('touchmove', () => { pad.dataset.moves = ++moves; });
pad.addEventListener('touchend', (e) => { pad.dataset.ended = Math.round(e.changedTouches[0].clientX); });
</script>`;

const INK = `(word) => {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  pen.font = '40px sans-serif';
  pen.fillText(word, 10, 60);
  return canvas.toDataURL();
}`;

describe('the browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it('draws Chinese, taps and drags as a finger does', async () => {
    const page = await (await phone(browser)).newPage();
    await page.setContent(PAGE);
    const finger = await Finger.on(page);
    await finger.tap(page.getByRole('button', { name: '点一下' }));
    expect(await page.locator('#out').textContent()).toBe('点到了');
    await finger.swipe({ x: 40, y: 260 }, { x: 200, y: 0 });
    expect(await page.locator('#pad').getAttribute('data-ended')).toBe('240');
    expect(Number(await page.locator('#pad').getAttribute('data-moves'))).toBeGreaterThanOrEqual(4);
    await picture(page, 'support/browser');
  }, 30_000);

  it('has a Chinese font: two different characters are not the same empty box', async () => {
    const page = await (await phone(browser)).newPage();
    const inkOf = (word: string) => page.evaluate<string>(`(${INK})('${word}')`);
    expect(await inkOf('趣')).not.toBe(await inkOf('泛'));
  }, 30_000);
});
