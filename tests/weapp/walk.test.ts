import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { DEMO_APPID, startApp, type TestApp } from '../support/app';
import { dist } from './dist';
import { faultsOf, openMiniProgram } from './phone';

/** The output that would be uploaded to WeChat, booted on WeChat's own component framework and tapped through. */
describe('the built mini-program', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    browser = await launchBrowser();
    page = await openMiniProgram(browser, dist, { url: app.url, appid: DEMO_APPID }, 'weapp-guest');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  afterEach(async () => {
    expect(await faultsOf(page)).toEqual([]);
  });

  const shown = () => page.locator('.wx-page:not([hidden])').last();
  const sees = (text: string) => shown().getByText(text).first().waitFor({ timeout: 8_000 });
  const tap = (text: string) => shown().getByText(text, { exact: true }).first().tap();
  const tab = (name: string) => page.locator('.wx-tab', { hasText: name }).tap();
  const stage = async () => {
    const rows = await app.database.read.rows<{ stage: string }>("SELECT stage FROM member WHERE brand_id = 'demo'");
    return rows.map((row) => row.stage);
  };

  it('signs a visitor in silently and shows the home page', async () => {
    await sees('泛趣茶铺');
    await sees('玩一局，就是会员');
    await sees('接星星，换好茶');
    expect(await stage()).toEqual(['visitor']);
  });

  it('goes through the tabs', async () => {
    await tab('玩一玩');
    await sees('幸运大转盘');
    await tab('我的');
    await sees('积分');
    await tab('首页');
    await sees('泛趣茶铺');
  });

  it('opens a room of a subpackage, plays it on the real server, and the visitor is a pan-member', async () => {
    await tab('玩一玩');
    await tap('七日签到');
    await sees('已签');
    await tap('签到');
    await sees('今天签好啦，明天见');
    await sees('欢迎成为会员');
    await sees('差 1 天就到「第 2 天」');
    expect(await stage()).toEqual(['pan']);
  });

  it('shows what was won where members look for it', async () => {
    await tap('好的');
    await page.evaluate('window.phone.pages.switchTab("/pages/coupons/index")');
    await sees('新会员见面礼');
    await tab('首页');
    await sees('积分');
    await sees('55');
  });

  it('opens a page of the other subpackage', async () => {
    await page.evaluate('window.phone.pages.navigateTo("/more/points/index")');
    await sees('+50');
    await sees('+5');
  });
});
