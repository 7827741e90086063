import type { Browser, Page } from 'playwright-core';
import { DEMO_APPID, startApp, type TestApp } from '../support/app';
import { launchBrowser } from '../support/browser';
import { Finger } from '../support/finger';
import { picture } from '../support/pictures';
import { dist } from './dist';
import { faultsOf, openMiniProgram } from './phone';

/** Rooms in their subpackages, as they would be uploaded to WeChat: entered by touch, played on a real server, drawn. */
describe('rooms of the built mini-program', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  let finger: Finger;

  beforeAll(async () => {
    app = await startApp();
    browser = await launchBrowser();
    page = await openMiniProgram(browser, dist, { url: app.url, appid: DEMO_APPID }, 'rooms-guest');
    page.setDefaultTimeout(20_000);
    finger = await Finger.on(page);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const seen = (text: string | RegExp) => page.locator('.wx-page').getByText(text).locator('visible=true').first();
  const tab = (text: string) => page.getByRole('tab').filter({ hasText: text });
  const route = () => page.evaluate<string>('window.phone.pages.top.route');
  const depth = () => page.evaluate<number>('window.phone.pages.stack.length');

  it('are shown on the home page', async () => {
    await seen('玩一局，就是会员').waitFor();
    await seen('幸运大转盘').waitFor();
    await picture(page, 'weapp/home');
    expect(await route()).toBe('pages/home/index');
  });

  it('open in a subpackage and are played to their result', async () => {
    await finger.tap(seen('幸运大转盘'));
    await seen('转一下').waitFor();
    expect(await route()).toBe('games/luck/wheel/index');
    await page.waitForTimeout(1200);
    await picture(page, 'weapp/wheel');
    await finger.tap(seen('转一下'));
    await seen('欢迎成为会员').waitFor();
    await page.waitForTimeout(900);
    await picture(page, 'weapp/wheel-result');
  });

  it('draw what moves on their canvas', async () => {
    await page.evaluate('window.phone.pages.navigateBack()');
    await finger.tap(seen('接星星，换好茶'));
    await seen('开始').waitFor();
    expect(await route()).toBe('games/arcade/catch-stars/index');
    const first = await inkOf(page);
    await page.waitForTimeout(700);
    expect(first.colours).toBeGreaterThan(20);
    expect((await inkOf(page)).picture).not.toBe(first.picture);
    await picture(page, 'weapp/catch-stars');
  });

  it('lead back to where the visitor was, a member now', async () => {
    await page.evaluate('window.phone.pages.navigateBack()');
    expect(await depth()).toBe(1);
    await finger.tap(tab('首页'));
    await seen('绑上会员卡').waitFor();
    await picture(page, 'weapp/home-member');
  });

  it('leave no fault behind', async () => {
    expect(await faultsOf(page)).toEqual([]);
  });
});

interface Ink {
  colours: number;
  picture: string;
}

/** How many colours the game's canvas has at a coarse grid, and what it looks like. */
const INK = `(() => {
  const canvas = [...document.querySelectorAll('.wx-page:not([hidden]) canvas')].at(-1);
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const seen = new Set();
  for (let at = 0; at < data.length; at += 4 * 97) seen.add(data.slice(at, at + 3).join());
  return { colours: seen.size, picture: canvas.toDataURL() };
})()`;

const inkOf = (page: Page) => page.evaluate<Ink>(INK);
