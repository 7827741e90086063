import type { Locator, Page } from 'playwright-core';
import { picture } from '../support/pictures';
import { scan } from '../support/qr';
import { said, spaced } from './said';

export interface Account {
  account: string;
  password: string;
  role: string;
}

const SETTLED_MS = 600;

/** The count of a cell without the share that stands small beside it. */
const COUNTS = new Function('cells', 'return cells.map((cell) => cell.firstChild.textContent)') as (
  cells: unknown,
) => string[];

/** A person of the brand at the console, with mouse and keyboard. */
export class Ops {
  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  private button(place: string): Locator {
    return this.page.getByRole('button', { name: spaced(said(place)) }).last();
  }

  /** A field by the path of what it fills. */
  private field(path: string): Locator {
    return this.page.locator(`[id="field-${path}"]`).last();
  }

  private async type(path: string, text: string): Promise<void> {
    await this.field(path).locator('input, textarea').first().fill(text);
  }

  private async choose(path: string, option: string): Promise<void> {
    await this.chooseIn(this.field(path).locator('.ant-select').first(), option);
  }

  /** One list at a time: the last one folds up before the next is asked. */
  private async chooseIn(select: Locator, option: string | null): Promise<void> {
    const list = this.page.locator('.ant-select-dropdown:visible');
    await select.click();
    const options = list.last().locator('.ant-select-item-option');
    await (option === null ? options : options.filter({ hasText: option })).first().click();
    await list.first().waitFor({ state: 'hidden' });
  }

  private async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}/console${path}`);
  }

  private async look(what: string): Promise<void> {
    await this.page.waitForTimeout(SETTLED_MS);
    await picture(this.page, `console/${what}`);
  }

  async signIn({ account, password }: Account): Promise<void> {
    await this.go('/');
    await this.page.locator('input[autocomplete=username]').waitFor();
    await this.look('01-sign-in');
    await this.page.locator('input[autocomplete=username]').fill(account);
    await this.page.locator('input[autocomplete=current-password]').fill(password);
    await this.button('signIn.submit').click();
    await this.page.getByRole('heading').first().waitFor();
    await this.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  }

  /** A coupon template of so many, each member at most `perMember`. */
  async makeCoupon(name: string, stock: number, perMember: number): Promise<void> {
    await this.go('/coupon-templates');
    await this.button('coupons.create').click();
    await this.type('name', name);
    await this.type('terms.amountFen', '20');
    await this.type('minimumSpendFen', '0');
    await this.type('stock', String(stock));
    await this.type('perMember', String(perMember));
    await this.look('02-coupon-template');
    await this.button('coupons.create').click();
    await this.page.getByRole('cell', { name }).first().waitFor();
    await this.look('03-coupon-templates');
  }

  async makeCouponPrize(name: string, coupon: string, stock: number): Promise<void> {
    await this.openPrizeForm('coupon', name);
    await this.choose('terms.templateId', coupon);
    await this.type('stock', String(stock));
    await this.look('04-prize');
    await this.savePrize(name);
    await this.look('05-prizes');
  }

  async makeThanks(name: string): Promise<void> {
    await this.openPrizeForm('thanks', name);
    await this.savePrize(name);
  }

  private async openPrizeForm(kind: string, name: string): Promise<void> {
    await this.go('/prizes');
    await this.button('prizes.create').click();
    await this.choose('terms', said(`prizes.kinds.${kind}`));
    await this.type('name', name);
  }

  private async savePrize(name: string): Promise<void> {
    await this.button('prizes.create').click();
    await this.page.getByRole('cell', { name }).first().waitFor();
  }

  /** A draft of the game, given a name. Answers the campaign's id. */
  async makeCampaign(game: string, title: string): Promise<string> {
    await this.go('/campaigns/new');
    await this.page.getByRole('button', { name: game }).first().waitFor();
    await this.look('06-gallery');
    await this.page.getByRole('button', { name: game }).first().click();
    await this.page.getByRole('dialog').getByRole('textbox').fill(title);
    await this.button('gallery.make').click();
    await this.page.waitForURL(/\/campaigns\/(?!new)[\w-]+$/);
    return new URL(this.page.url()).pathname.split('/').pop() ?? '';
  }

  /** Short, gentle plays: nobody can lose, so that the story is about what is won. */
  async easyPlays(seconds: number): Promise<void> {
    await this.page.getByRole('button', { name: spaced('轻松') }).click();
    await this.type('config.seconds', String(seconds));
    await this.type('config.bombs', '0');
  }

  async turns(perDay: number, total: number): Promise<void> {
    await this.type('turns.freePerDay', String(perDay));
    await this.type('turns.total', String(total));
  }

  /** One tier from 0: a draw with one line, and what is given when it is gone. */
  async oneDraw(tier: string, prize: string, fallback: string): Promise<void> {
    await this.type('tiers.0.name', tier);
    const isDrawn = this.field('tiers.0.draw').getByRole('switch');
    if ((await isDrawn.getAttribute('aria-checked')) !== 'true') await isDrawn.click();
    const lines = this.field('tiers.0.draw.lines');
    if ((await lines.locator('tbody tr').count()) === 0) await this.button('draw.add').click();
    await this.choose('tiers.0.draw.lines.0', prize);
    await this.choose('tiers.0.draw.fallbackPrizeId', fallback);
  }

  async save(): Promise<void> {
    await this.button('common.save').click();
    await this.button('publish.button').waitFor();
    await this.look('07-campaign');
  }

  async publish(): Promise<void> {
    await this.button('publish.button').click();
    await this.button('publish.yes').waitFor();
    await this.look('08-publish');
    await this.button('publish.yes').click();
    await this.page.getByText(said('campaigns.states.running')).first().waitFor();
  }

  /** What a camera reads from the campaign's code. */
  async readCode(campaignId: string): Promise<string> {
    await this.go(`/campaigns/${campaignId}/entries`);
    const image = this.page.getByRole('img', { name: said('entries.code') });
    const address = await scan(image);
    await this.look('09-entries');
    return address;
  }

  /** A live preview plays on as long as it is seen. */
  async rest(): Promise<void> {
    await this.page.goto('about:blank');
  }

  async chooseStore(): Promise<void> {
    await this.go('/desk');
    const store = this.page.locator('.ant-select').first();
    await store.waitFor();
    if ((await store.getAttribute('class'))?.includes('disabled')) return;
    await this.chooseIn(store, null);
  }

  /** Types the code at the till; answers what the till says: the coupon's name, or why not. */
  async lookAt(code: string): Promise<string> {
    await this.page.getByLabel(said('desk.code')).fill(code);
    await this.button('desk.look').click();
    const found = this.page.locator('.desk-coupon h3, .desk-till .ant-alert');
    await found.first().waitFor();
    return (await found.first().innerText()).trim();
  }

  async redeem(): Promise<void> {
    await this.look('10-desk-found');
    await this.button('desk.redeem').click();
    await this.page.getByText(said('desk.done')).first().waitFor();
    await this.look('11-desk-done');
    await this.button('desk.next').click();
  }

  /** Tries the same code once more; answers what the till says to that, at the look or at the redemption. */
  async redeemAgain(code: string): Promise<string> {
    await this.lookAt(code);
    const refusal = this.page.locator('.desk-till .ant-alert').first();
    if ((await refusal.count()) === 0) await this.button('desk.redeem').click();
    await refusal.waitFor();
    await this.look('13-desk-refused');
    return refusal.innerText();
  }

  /** The funnel of one campaign: the numbers of its row, left to right. */
  async funnel(campaign: string): Promise<number[]> {
    await this.go('/funnel');
    await this.chooseIn(this.page.locator('.filters .ant-select').last(), campaign);
    const row = this.page.locator('.ant-table-tbody tr.ant-table-row').first();
    await row.waitFor();
    await this.page.waitForTimeout(1200);
    await this.look('12-funnel');
    const cells = await row.locator('td .num').evaluateAll(COUNTS);
    return cells.map((text) => Number.parseInt(text.replaceAll(',', ''), 10));
  }

  /** A look at every other page, so that each has its picture. */
  async lookAround(): Promise<void> {
    const places = [
      'campaigns',
      'members',
      'card-imports',
      'levels',
      'deliveries',
      'brand',
      'stores',
      'staff',
      'audit',
      'account',
    ];
    for (const place of places) {
      await this.go(`/${place}`);
      await this.page.waitForLoadState('networkidle');
      await this.look(`around-${place}`);
    }
  }
}
