import type { Locator, Page } from 'playwright-core';
import { Finger } from '../support/finger';
import { picture } from '../support/pictures';

/** What a result sheet says of one play. */
export interface Outcome {
  score: number;
  /** The prize of the draw, by its name. */
  drawn: string | null;
  /** Why it was not the drawn prize itself, kindly. */
  note: string | null;
  /** The whole sheet, as it is read. */
  text: string;
}

const SWEEP_STEPS = 14;
const SWEEP_STEP_MS = 45;
const PLAY_WITHIN_MS = 60_000;
const SETTLED_MS = 900;

/** A person with a phone: sees the page, and touches it. Nothing is done that a finger cannot do. */
export class Member {
  private constructor(
    readonly name: string,
    readonly page: Page,
    private readonly finger: Finger,
  ) {}

  static async with(page: Page, name: string): Promise<Member> {
    return new Member(name, page, await Finger.on(page));
  }

  async look(what: string): Promise<void> {
    await picture(this.page, `phone/${what}`);
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  private one(selector: string): Locator {
    return this.page.locator(selector).locator('visible=true').first();
  }

  private text(words: string | RegExp): Locator {
    return this.page.getByText(words).locator('visible=true').first();
  }

  async tap(words: string | RegExp): Promise<void> {
    await this.finger.tap(this.text(words));
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.text(words).waitFor();
  }

  /** A phone in a pocket shows nothing and costs nothing. */
  async putAside(): Promise<void> {
    await this.page.goto('about:blank');
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  private async read(selector: string): Promise<string | null> {
    const found = this.one(selector);
    return (await found.count()) > 0 ? (await found.innerText()).trim() : null;
  }

  /** The start screen of a game: what it is, what can be won. */
  async startScreen(): Promise<string> {
    await this.one('.start__button').waitFor();
    await this.page.waitForTimeout(SETTLED_MS);
    return (await this.read('.start__title')) ?? '';
  }

  async start(): Promise<void> {
    await this.finger.tap(this.one('.start__button'));
  }

  /** From the start screen to the result sheet, sweeping the basket from side to side all the while. */
  async play(meanwhile?: () => Promise<void>): Promise<Outcome> {
    await this.start();
    return this.catchStars(meanwhile);
  }

  async playAgain(): Promise<Outcome> {
    await this.tap(/^再来一局/);
    return this.catchStars();
  }

  private sweep() {
    const { width, height } = this.page.viewportSize() ?? { width: 360, height: 780 };
    const y = Math.round(height * 0.8);
    const there = Array.from({ length: SWEEP_STEPS + 1 }, (_, step) => {
      return { x: Math.round(width * (0.08 + (0.84 * step) / SWEEP_STEPS)), y };
    });
    return [...there, ...there.toReversed()];
  }

  private async catchStars(meanwhile?: () => Promise<void>): Promise<Outcome> {
    const ended = this.page.locator('.result__headline');
    await ended.waitFor({ state: 'detached' });
    const deadline = Date.now() + PLAY_WITHIN_MS;
    for (let sweeps = 0; (await ended.count()) === 0; sweeps += 1) {
      if (Date.now() > deadline) throw new Error(`${this.name}'s play does not end`);
      await this.finger.drag(this.sweep(), SWEEP_STEP_MS);
      if (sweeps === 5) await meanwhile?.();
    }
    return this.outcome();
  }

  private async outcome(): Promise<Outcome> {
    await this.page.waitForTimeout(SETTLED_MS);
    return {
      score: Number(await this.read('.result__number')),
      drawn: await this.read('.drawn__name'),
      note: await this.read('.drawn__note'),
      text: (await this.page.locator('body').innerText()).trim(),
    };
  }

  /** From the result sheet to a bound card, by the phone button. Answers what the page says then. */
  async bindByPhone(): Promise<void> {
    await this.tap(/绑卡/);
    await this.sees('用微信手机号绑定');
    await this.page.waitForTimeout(SETTLED_MS);
    await this.look('bind');
    await this.finger.tap(this.one('.consent__box'));
    await this.tap('用微信手机号绑定');
    await this.sees(/新卡开好啦|找到你的老卡啦/);
    await this.page.waitForTimeout(SETTLED_MS);
    await this.look('bound');
    await this.tap('好的');
  }

  /** Opens the invitation from the result sheet and reads its link, as somebody does who sends it on. */
  async inviteLink(): Promise<string> {
    await this.tap('邀请朋友');
    const link = this.one('.share .share__link');
    await link.waitFor();
    await this.page.waitForTimeout(SETTLED_MS);
    await this.look('invite');
    const address = (await link.innerText()).trim();
    await this.finger.tap(this.one('.share__close'));
    return address;
  }

  /** Opens the first usable coupon of this name and reads the code under its picture. */
  async couponCode(name: string): Promise<string> {
    await this.finger.tap(this.page.locator('.ticket', { hasText: name }).locator('visible=true').first());
    const code = this.one('.till__code');
    await code.filter({ hasText: /\d{3}/ }).waitFor();
    await this.page.waitForTimeout(SETTLED_MS);
    await this.look('coupon');
    return (await code.innerText()).replaceAll(/\s/g, '');
  }

  /** How many coupons of this name are shown. */
  async couponsNamed(name: string): Promise<number> {
    await this.page.waitForTimeout(SETTLED_MS);
    return this.page.locator('.ticket', { hasText: name }).locator('visible=true').count();
  }

  /** The points on the home page, freshly opened. */
  async points(home: string): Promise<number> {
    await this.open(home);
    await this.page.reload();
    const value = this.one('.purse__value');
    await value.waitFor();
    await this.page.waitForTimeout(SETTLED_MS);
    return Number((await value.innerText()).replaceAll(',', ''));
  }
}
