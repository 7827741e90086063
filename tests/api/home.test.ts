import type { BrandSettings, ContentSlot } from '@fanqu/shared/api/brand';
import type { BindResult } from '@fanqu/shared/api/card';
import type { CampaignCard } from '@fanqu/shared/api/campaign';
import type { HomeView, MemberView } from '@fanqu/shared/api/member';
import type { DemoView, SandboxSmsView } from '@fanqu/shared/api/session';
import { CardImports } from '../../server/src/features/cards/imports.service';
import { type Client, DEMO_APPID, newKey, startApp, type TestApp } from '../support/app';
import { spin } from '../support/walks';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app?.close());

async function home(member: Client): Promise<HomeView> {
  const { body, status } = await member.get<HomeView>('/api/m/home');
  expect(status).toBe(200);
  return body;
}

function cardOf(campaigns: readonly CampaignCard[], gameId: string): CampaignCard {
  const card = campaigns.find((one) => one.gameId === gameId);
  if (!card) throw new Error(`No campaign on ${gameId}`);
  return card;
}

describe('the home page', () => {
  it('greets a visitor with what runs and nothing asked', async () => {
    const visitor = await app.member('home-visitor');
    const { member, card, points, couponCount, slots, campaigns } = await home(visitor);
    expect(member).toMatchObject({ id: visitor.id, stage: 'visitor', phone: null, nickname: null });
    expect([card, points, couponCount]).toEqual([null, { balance: 0, held: 0, expiringSoon: null }, 0]);
    expect(slots.map(({ id }) => id)).toEqual(['welcome', 'card']);
    expect(campaigns).toHaveLength(6);
    expect(campaigns.every(({ state, turnsLeft }) => state === 'open' && turnsLeft > 0)).toBe(true);
  });

  it('shows the first play at once: stage, points, coupon and one turn less', async () => {
    const player = await app.member('home-player');
    const before = cardOf((await home(player)).campaigns, 'luck/wheel').turnsLeft;
    await spin(player);
    const { member, points, couponCount, campaigns } = await home(player);
    expect(member).toMatchObject({ stage: 'pan', panAt: app.clock.now() });
    expect(points.balance).toBeGreaterThanOrEqual(50);
    expect(couponCount).toBeGreaterThanOrEqual(1);
    expect(cardOf(campaigns, 'luck/wheel').turnsLeft).toBe(before - 1);
  });

  it('shows the card once it is bound', async () => {
    const holder = await app.member('home-holder');
    const code = await app.phoneCode('home-holder');
    const { body } = await holder.post<BindResult>('/api/m/card/phone', {
      key: newKey(),
      code,
      consentVersion: '2026-11',
    });
    const { member, card } = await home(holder);
    expect(card).toEqual(body.card);
    expect(member).toMatchObject({ stage: 'card', phone: expect.stringMatching(/^1\d\d\*{6}\d\d$/) });
    expect((await holder.get<MemberView>('/api/m/me')).body).toEqual(member);
  });

  it.each(['/api/m/home', '/api/m/me'])('%s is for members', async (path) => {
    expect((await app.anyone.get(path)).body).toMatchObject({ code: 'SIGN_IN_REQUIRED' });
    expect((await (await app.staff()).get(path)).body).toMatchObject({ code: 'SIGN_IN_REQUIRED' });
  });
});

describe('slots', () => {
  const slotTo = (campaignId: string): ContentSlot => ({
    id: `to-${campaignId}`,
    title: '去玩',
    subtitle: '',
    sprite: null,
    link: { kind: 'campaign', campaignId },
  });
  const shown = async (member: Client) => (await home(member)).slots.map(({ id }) => id);

  it('lead only where members can play now', async () => {
    const [owner, member] = [await app.staff(), await app.member('home-slots')];
    const { id } = cardOf((await home(member)).campaigns, 'arcade/catch-stars');
    const { body: settings } = await owner.get<BrandSettings>('/api/c/brand');
    const slots = [slotTo('no-such-campaign'), slotTo(id), ...settings.slots];
    expect((await owner.put('/api/c/brand', { ...settings, slots })).status).toBe(200);
    const withSlot = [`to-${id}`, 'welcome', 'card'];
    expect(await shown(member)).toEqual(withSlot);
    await owner.post(`/api/c/campaigns/${id}/pause`, { key: newKey() });
    expect(await shown(member)).toEqual(['welcome', 'card']);
    await owner.post(`/api/c/campaigns/${id}/resume`, { key: newKey() });
    expect(await shown(member)).toEqual(withSlot);
  });
});

describe('the demo', () => {
  it('names its app and accounts that really open', async () => {
    const { body } = await app.anyone.get<DemoView>('/api/demo');
    expect(body.appid).toBe(DEMO_APPID);
    expect(body.accounts.map(({ role }) => role)).toEqual(['owner', 'ops', 'analyst', 'service', 'guide']);
    for (const { account, password, role } of body.accounts) {
      const { body: session } = await app.anyone.post('/api/c/session', { account, password });
      expect(session).toMatchObject({ staff: { account, role } });
    }
  });

  it('hands over the newest message, so that a card number can be proved', async () => {
    const member = await app.member('home-sms');
    const csv = 'card_no,phone,points,opened_at\nOLD-0001,13911112222,30,2024-05-01\n';
    await (await app.staff()).post('/api/c/card-imports', { name: 'old.csv', csv });
    while ((await app.app.get(CardImports).step()) > 0);
    expect((await app.anyone.get('/api/h5/sms?phone=13911112222')).body).toMatchObject({ code: 'NOT_FOUND' });
    await member.post('/api/m/card/sms', { cardNo: 'OLD-0001' });
    const { body: sms } = await app.anyone.get<SandboxSmsView>('/api/h5/sms?phone=13911112222');
    expect((await app.anyone.get('/api/h5/sms')).body).toEqual(sms);
    const smsCode = /\d{6}/.exec(sms.text)?.[0];
    const bind = { key: newKey(), cardNo: 'OLD-0001', smsCode, consentVersion: '2026-11' };
    expect((await member.post<BindResult>('/api/m/card/number', bind)).body).toMatchObject({
      card: { no: 'OLD-0001' },
      existing: true,
    });
    expect((await home(member)).points.balance).toBe(30);
  });
});

describe('the public gallery', () => {
  const TEXT = '一年里白天最长的是哪一天？';

  it('is for anyone and holds no question and no answer key', async () => {
    const { body, status } = await app.anyone.get<{ id: string }[]>('/api/games');
    expect(status).toBe(200);
    expect(body.map(({ id }) => id)).toContain('quiz/trivia');
    const said = JSON.stringify(body);
    for (const secret of [TEXT, '夏至', '"bank"', '"key":1', 'x-secret']) expect(said).not.toContain(secret);
  });

  it('is whole in the console, where ops write the questions', async () => {
    const { body } = await (await app.staff('ops')).get('/api/c/games');
    expect(JSON.stringify(body)).toContain(TEXT);
  });
});
