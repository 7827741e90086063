import type { Browser, Page } from 'playwright-core';
import { desk, launchBrowser, phone } from '../support/browser';
import { ownDatabase, type OwnDatabase } from '../support/own-database';
import { picture } from '../support/pictures';
import { startStack, type Stack } from '../support/stack';
import { chapters } from './chapters';
import { visit } from './first-page';
import { Member } from './member';
import { Ops, type Account } from './ops';

const COUPON = '开业立减 20 元';
const PRIZE = '20 元开业券';
const THANKS = '谢谢光临';
const CAMPAIGN = '开业接星星';
const PLAY_SECONDS = 15;

/** The demo brand's other campaigns, one a room. */
const ROOMS = {
  wheel: '幸运大转盘',
  '2048': '2048 挑战',
  trivia: '茶知识小问答',
  'sign-in': '七日签到',
  assist: '好友助力，点亮灯笼',
};

const FIRST_PAGE_BYTES = 450 * 1024;
const SHOWN_WITHIN_MS = 2000;

/**
 * A visitor becomes a member by playing: ops make a campaign, four people come by its code or a friend's link, three
 * coupons go out and not one more, one of them is used at the till, and the funnel shows exactly these people.
 */
describe('a visitor becomes a member by playing', () => {
  let database: OwnDatabase | null;
  let stack: Stack;
  let browser: Browser;
  const pages: Page[] = [];
  const chapter = chapters(async () => {
    const open = pages.filter((page) => !page.isClosed());
    for (const [index, page] of open.entries()) await picture(page, `broken/${index}`);
  });

  const freshPage = async (context: ReturnType<typeof phone>) => {
    const page = await (await context).newPage();
    page.setDefaultTimeout(20_000);
    pages.push(page);
    return page;
  };
  const somebody = async (name: string) => Member.with(await freshPage(phone(browser)), name);

  beforeAll(async () => {
    database = await ownDatabase('story');
    stack = await startStack(database?.env);
    browser = await launchBrowser();
  }, 400_000);

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
    await database?.drop();
  }, 60_000);

  let ops: Ops;
  let accounts: Account[];
  let campaignId: string;
  let code: string;
  let visitor: Member;
  let link: string;

  const accountOf = (role: string) => {
    const found = accounts.find((account) => account.role === role);
    if (!found) throw new Error(`The landing page names no account for ${role}`);
    return found;
  };

  chapter('the first page is small and quick', async () => {
    const home = `${stack.url}/m/?person=first`;
    const visits = [];
    for (let time = 0; time < 3; time += 1) visits.push(await visit(browser, `${home}${time}`, '玩一局，就是会员'));
    const best = visits.reduce((one, other) => (other.shownMs < one.shownMs ? other : one));
    process.stdout.write(`first page: ${Math.round(best.bytes / 1024)} KiB, shown after ${best.shownMs} ms\n`);
    expect(best.bytes).toBeLessThanOrEqual(FIRST_PAGE_BYTES);
    expect(best.notKept).toEqual([]);
    expect(best.shownMs).toBeLessThanOrEqual(SHOWN_WITHIN_MS);
  });

  chapter('the landing page opens three doors', async () => {
    const page = await freshPage(desk(browser));
    await page.goto(stack.url);
    await page.frameLocator('#phone').getByText('玩一局，就是会员').first().waitFor();
    await page.locator('#accounts li').first().waitFor();
    await picture(page, 'landing');
    const roles = (await (await page.request.get(`${stack.url}/api/demo`)).json()) as { accounts: Account[] };
    accounts = roles.accounts;
    const shown = await page.locator('#accounts').innerText();
    accounts.forEach(({ account }) => expect(shown).toContain(account));
    await page.close();
  });

  chapter('ops make a coupon of three, and a campaign that gives it', async () => {
    ops = new Ops(await freshPage(desk(browser)), stack.url);
    await ops.signIn(accountOf('ops'));
    await ops.makeCoupon(COUPON, 3, 2);
    await ops.makeCouponPrize(PRIZE, COUPON, 3);
    await ops.makeThanks(THANKS);
    campaignId = await ops.makeCampaign('接星星', CAMPAIGN);
    await ops.easyPlays(PLAY_SECONDS);
    await ops.turns(2, 2);
    await ops.oneDraw('参与', PRIZE, THANKS);
    await ops.save();
    await ops.publish();
  });

  chapter('its code leads a phone to the game', async () => {
    code = await ops.readCode(campaignId);
    expect(code.startsWith(stack.url)).toBe(true);
    await ops.rest();
    visitor = await somebody('小满');
    await visitor.open(code);
    expect(await visitor.startScreen()).toBe(CAMPAIGN);
    await visitor.look('start');
  });

  chapter('the visitor plays with a finger, wins, and is a pan-member', async () => {
    const outcome = await visitor.play(() => visitor.look('playing'));
    await visitor.look('result');
    expect(outcome.score).toBeGreaterThan(0);
    expect(outcome).toMatchObject({ drawn: PRIZE, note: null });
    expect(outcome.text).toContain('欢迎成为会员');
  });

  chapter('a second play wins the second coupon, and no second welcome', async () => {
    const outcome = await visitor.playAgain();
    expect(outcome).toMatchObject({ drawn: PRIZE, note: null });
    expect(outcome.text).not.toContain('欢迎成为会员');
  });

  chapter('the member binds a card by phone', async () => {
    await visitor.bindByPhone();
    await visitor.look('card');
    await visitor.back();
  });

  chapter('the member shares; a friend comes by the link and plays; both get their reward', async () => {
    const home = `${stack.url}/m/#/pages/home/index`;
    const before = await visitor.points(home);
    await visitor.open(code);
    link = await visitor.inviteLink();
    await visitor.putAside();
    const friend = await somebody('阿宁');
    await friend.open(link);
    expect(await friend.startScreen()).toBe(CAMPAIGN);
    await friend.sees(/请你来玩/);
    await friend.look('friend-start');
    const outcome = await friend.play();
    await friend.look('friend-result');
    expect(outcome).toMatchObject({ drawn: PRIZE, note: null });
    expect(outcome.text).toContain('朋友邀请礼');
    await friend.putAside();
    expect(await visitor.points(home)).toBe(before + 30);
    await visitor.putAside();
  });

  chapter('the third and the fourth player find none left, and are told so kindly', async () => {
    const late = await Promise.all(['大川', '青禾'].map(somebody));
    const outcomes = await Promise.all(
      late.map(async (member) => {
        await member.open(code);
        await member.startScreen();
        return member.play();
      }),
    );
    await late[0]?.look('none-left');
    await Promise.all(late.map((member) => member.putAside()));
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ drawn: THANKS, note: '大奖刚被领完，这份心意请收下' });
      expect(outcome.text).toContain('欢迎成为会员');
    }
  });

  chapter('staff redeem a coupon by its code; a second time is refused', async () => {
    await visitor.open(`${stack.url}/m/#/pages/coupons/index`);
    expect(await visitor.couponsNamed(COUPON)).toBe(2);
    await visitor.look('coupons');
    const till = new Ops(await freshPage(desk(browser)), stack.url);
    await till.signIn(accountOf('guide'));
    await till.chooseStore();
    const shown = await visitor.couponCode(COUPON);
    expect(await till.lookAt(shown)).toBe(COUPON);
    await till.redeem();
    expect(await till.redeemAgain(shown)).toContain('已经核销');
    await visitor.open(`${stack.url}/m/#/pages/coupons/index`);
    expect(await visitor.couponsNamed(COUPON)).toBe(1);
  });

  chapter('the funnel shows exactly these people', async () => {
    // Four players; the three first visits that only measured the page are visitors of no campaign.
    const [visitors, players, pan, card, buyers] = await ops.funnel(CAMPAIGN);
    expect({ visitors, players, pan, card, buyers }).toEqual({ visitors: 4, players: 4, pan: 4, card: 1, buyers: 0 });
  });

  // Pages look the same on every database: those that are only looked at are looked at once.
  if (process.env['FANQU_MYSQL_URL']) return;

  chapter('the other rooms open and start', async () => {
    for (const [room, title] of Object.entries(ROOMS)) {
      await visitor.open(`${stack.url}/m/#/pages/games/index`);
      await visitor.tap(title);
      expect(await visitor.startScreen()).toBe(title);
      await visitor.look(`room-${room}-start`);
      await visitor.start();
      await visitor.page.waitForTimeout(4500);
      await visitor.look(`room-${room}`);
    }
  });

  chapter('every other page has its picture', async () => {
    const places = ['pages/home', 'pages/games', 'pages/coupons', 'pages/me', 'more/points', 'more/wins', 'more/draws'];
    for (const place of [...places, 'more/profile', 'more/privacy', 'more/card']) {
      await visitor.open(`${stack.url}/m/#/${place}/index`);
      await visitor.page.waitForLoadState('networkidle');
      await visitor.page.waitForTimeout(700);
      await visitor.look(`page-${place.split('/')[1]}`);
    }
    await visitor.open(`${stack.url}/m/#/more/rules/index?campaignId=${campaignId}`);
    await visitor.page.waitForTimeout(1000);
    await visitor.look('page-rules');
    await ops.lookAround();
  });
});
