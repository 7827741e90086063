import type { CampaignBody, CampaignPage, TurnRules, TurnsView } from '@fanqu/shared/api/campaign';
import type { Page } from '@fanqu/shared/api/common';
import type { PlayRow, Ticket } from '@fanqu/shared/api/play';
import { PlayExpiry } from '../../server/src/features/plays/play-expiry.service';
import { type Client, newKey, startApp, type TestApp } from '../support/app';
import { ok, refusal } from './acts/answers';
import { liveCampaign, points, tier } from './acts/campaigns';
import { finish, honest, ledger, spin, STARS, start, WHEEL } from './acts/plays';

/** Turns: free of the day, bought with points, earned by a task, given back. */

jest.setTimeout(30_000);

const DAY_MS = 86_400_000;
let app: TestApp;
let owner: Client;

beforeAll(async () => {
  app = await startApp();
  owner = await app.staff();
}, 60_000);
afterAll(() => app?.close());

async function campaign(turns: Partial<TurnRules>, more: Partial<CampaignBody> = {}, gameId = WHEEL): Promise<string> {
  owner = await app.staff();
  const rules = { freePerDay: 1, total: 100, byPoints: null, byTask: [], ...turns };
  return liveCampaign(owner, gameId, { turns: rules, tiers: [tier(0, [points(1)])], inviteOn: false, ...more });
}

const turnsOf = async (member: Client, id: string) =>
  (await ok(member.get<CampaignPage>(`/api/m/campaigns/${id}`))).turns;
const ask = (member: Client, campaignId: string) => member.post<Ticket>('/api/m/plays', { campaignId, key: newKey() });
const buy = (member: Client, id: string, key = newKey()) =>
  member.post<TurnsView>(`/api/m/campaigns/${id}/turns`, { key });

describe('starting', () => {
  it('spends one turn; a repeat of its key gives the same ticket', async () => {
    const id = await campaign({ freePerDay: 3 }, {}, STARS);
    const member = await app.member('starter');
    const key = newKey();
    const first = await start(member, id, { key });
    const second = await start(member, id, { key });
    expect(second).toEqual({ ...first, resumed: true });
    expect(await turnsOf(member, id)).toMatchObject({ left: 2, freeToday: 2, totalLeft: 99 });
  });

  it('while a play is open resumes it: same seed, no other turn', async () => {
    const id = await campaign({ freePerDay: 3 }, {}, STARS);
    const member = await app.member('resumer');
    const first = await start(member, id);
    const page = await ok(member.get<CampaignPage>(`/api/m/campaigns/${id}`));
    const second = await start(member, id);
    expect([page.openPlayId, page.obstacle]).toEqual([first.playId, null]);
    expect(second).toEqual({ ...first, resumed: true });
    expect((await turnsOf(member, id)).left).toBe(2);
  });

  it('20 times at once opens one play and spends one turn', async () => {
    const id = await campaign({ freePerDay: 3 }, {}, STARS);
    const member = await app.member('eager');
    const tickets = await Promise.all(Array.from({ length: 20 }, () => start(member, id)));
    expect(new Set(tickets.map(({ playId }) => playId)).size).toBe(1);
    expect(tickets.filter(({ resumed }) => !resumed)).toHaveLength(1);
    expect((await turnsOf(member, id)).left).toBe(2);
  });

  it('under a key of another campaign is KEY_REUSED', async () => {
    const [one, two] = [await campaign({}), await campaign({})];
    const member = await app.member('mixer');
    const key = newKey();
    await start(member, one, { key });
    expect(await refusal(member.post('/api/m/plays', { campaignId: two, key }))).toEqual([409, 'KEY_REUSED']);
  });

  it('of a room that is paused, ended, not begun, a draft or not for this member is refused with its own code', async () => {
    const member = await app.member('early bird');
    const later = await campaign({}, { startsAt: app.clock.now() + DAY_MS });
    const paused = await campaign({});
    const ended = await campaign({});
    const forCards = await campaign({}, { audience: { stages: ['card', 'buyer'] } });
    await ok(owner.post(`/api/c/campaigns/${paused}/pause`, { key: newKey() }));
    await ok(owner.post(`/api/c/campaigns/${ended}/end`, { key: newKey() }));
    const { id: draft } = await ok(owner.post<{ id: string }>('/api/c/campaigns', { title: '草稿', gameId: WHEEL }));
    const refusals = await Promise.all(
      [later, paused, ended, forCards, draft, 'nothing'].map((id) => refusal(ask(member, id))),
    );
    expect(refusals).toEqual([
      [409, 'CAMPAIGN_NOT_STARTED'],
      [409, 'CAMPAIGN_PAUSED'],
      [409, 'CAMPAIGN_ENDED'],
      [403, 'NOT_IN_AUDIENCE'],
      [404, 'NOT_FOUND'],
      [404, 'NOT_FOUND'],
    ]);
    const page = await ok(member.get<CampaignPage>(`/api/m/campaigns/${forCards}`));
    expect(page.obstacle).toEqual({ code: 'NOT_IN_AUDIENCE', text: '这个活动面向绑卡会员、老顾客' });
  });

  it('by a blocked member is refused with the reason, and so is finishing what was open', async () => {
    const id = await campaign({ freePerDay: 3 });
    const member = await app.member('cheater');
    const { playId } = await start(member, id);
    await ok(owner.post(`/api/c/members/${member.id}/block`, { reason: '异常操作', until: app.clock.now() + DAY_MS }));
    const { status, body } = await ask(member, id);
    expect([status, body]).toMatchObject([403, { code: 'MEMBER_BLOCKED', text: '账号暂时不能参与：异常操作' }]);
    expect(await refusal(member.post(`/api/m/plays/${playId}/finish`, { key: newKey() }))).toEqual([
      403,
      'MEMBER_BLOCKED',
    ]);
    await ok(owner.post(`/api/c/members/${member.id}/unblock`, {}));
    expect(await finish(member, playId)).toMatchObject({ playId });
  });
});

describe('free turns', () => {
  it('end with the day and come back with the next, in the brand’s zone', async () => {
    const id = await campaign({ freePerDay: 1 });
    const member = await app.member('daily');
    await spin(member, id);
    expect(await refusal(ask(member, id))).toEqual([409, 'TURNS_USED_UP']);
    const page = await ok(member.get<CampaignPage>(`/api/m/campaigns/${id}`));
    expect(page.obstacle).toEqual({ code: 'TURNS_USED_UP', text: '今天的机会用完了，明天再来' });
    const midnight = Date.UTC(2026, 10, 22, 16);
    app.clock.at = midnight - 1;
    expect(await refusal(ask(member, id))).toEqual([409, 'TURNS_USED_UP']);
    app.clock.at = midnight;
    expect(await spin(member, id)).toMatchObject({ turnsLeft: 0 });
  });

  it('never exceed the total of the campaign', async () => {
    const id = await campaign({ freePerDay: 5, total: 2 });
    const member = await app.member('bounded');
    expect((await turnsOf(member, id)).left).toBe(2);
    expect((await spin(member, id)).turnsLeft).toBe(1);
    expect((await spin(member, id)).turnsLeft).toBe(0);
    app.clock.advance(DAY_MS);
    expect(await refusal(ask(member, id))).toEqual([409, 'TURNS_USED_UP']);
  });
});

describe('turns for points', () => {
  it('cost their price, once per key, up to the day’s bound', async () => {
    const id = await campaign({ freePerDay: 1, byPoints: { price: 20, perDay: 2 } });
    const member = await app.member('buyer');
    await spin(member, id);
    const key = newKey();
    const first = await ok(buy(member, id, key));
    expect(first).toMatchObject({ left: 1, freeToday: 0, byPoints: { price: 20, leftToday: 1 } });
    expect(await ok(buy(member, id, key))).toEqual(first);
    expect(await ledger(member)).toEqual(['welcome +50', 'play +1', 'turn -20']);
    await ok(buy(member, id));
    expect(await refusal(buy(member, id))).toEqual([409, 'TURNS_USED_UP']);
    expect((await spin(member, id)).turnsLeft).toBe(1);
    expect((await spin(member, id)).turnsLeft).toBe(0);
    expect(await ledger(member)).toEqual(['welcome +50', 'play +1', 'turn -20', 'turn -20', 'play +1', 'play +1']);
  });

  it('without the points say how many are missing, and change nothing', async () => {
    const id = await campaign({ byPoints: { price: 20, perDay: 2 } });
    const member = await app.member('poor');
    const { status, body } = await buy(member, id);
    expect([status, body]).toMatchObject([409, { code: 'POINTS_NOT_ENOUGH', details: { missing: 20 } }]);
    expect(await turnsOf(member, id)).toMatchObject({ left: 1, byPoints: { leftToday: 2 } });
  });

  it('ten at once buy no more than the points or the day allow', async () => {
    const id = await campaign({ freePerDay: 1, byPoints: { price: 20, perDay: 5 } });
    const member = await app.member('shopper');
    await spin(member, id);
    const answers = await Promise.all(Array.from({ length: 10 }, () => buy(member, id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect((await turnsOf(member, id)).left).toBe(2);
    expect((await ledger(member)).filter((entry) => entry === 'turn -20')).toHaveLength(2);
  });

  it('are not sold where the campaign sells none, nor when no play is left to use them for', async () => {
    const none = await campaign({});
    const full = await campaign({ freePerDay: 5, total: 1, byPoints: { price: 5, perDay: 5 } });
    const member = await app.member('too late');
    expect(await refusal(buy(member, none))).toEqual([409, 'TURNS_NOT_FOR_SALE']);
    await spin(member, full);
    expect(await refusal(buy(member, full))).toEqual([409, 'TURNS_USED_UP']);
    expect(await ledger(member)).toEqual(['welcome +50', 'play +1']);
  });
});

describe('turns for a task', () => {
  it('come once with the card, whatever campaign it was bound for', async () => {
    const id = await campaign({ freePerDay: 1, byTask: [{ task: 'bind-card', turns: 2 }] });
    const member = await app.member('tasked');
    expect(await turnsOf(member, id)).toMatchObject({
      left: 1,
      byTask: [{ task: 'bind-card', turns: 2, done: false }],
    });
    const code = await app.phoneCode('tasked');
    await ok(member.post('/api/m/card/phone', { key: newKey(), code, consentVersion: '2026-11' }));
    expect(await turnsOf(member, id)).toMatchObject({ left: 3, byTask: [{ done: true }] });
    for (const left of [2, 1, 0]) expect((await spin(member, id)).turnsLeft).toBe(left);
    expect(await refusal(ask(member, id))).toEqual([409, 'TURNS_USED_UP']);
    app.clock.advance(DAY_MS);
    expect((await turnsOf(member, id)).left).toBe(1);
  });

  it('come with nickname and birthday both told', async () => {
    const id = await campaign({ freePerDay: 0, byTask: [{ task: 'complete-profile', turns: 1 }] });
    const member = await app.member('teller');
    await ok(member.post('/api/m/profile', { nickname: '小茶' }));
    expect((await turnsOf(member, id)).left).toBe(0);
    await ok(member.post('/api/m/profile', { birthday: '1990-02-28' }));
    expect((await turnsOf(member, id)).left).toBe(1);
    await spin(member, id);
    expect(await refusal(ask(member, id))).toEqual([409, 'TURNS_USED_UP']);
  });
});

describe('a play that lies too long', () => {
  it('is closed by the job and its turn comes back', async () => {
    const id = await campaign({ freePerDay: 1 }, {}, STARS);
    const member = await app.member('forgetful');
    const ticket = await start(member, id);
    app.clock.advance(1_800_000);
    await app.app.get(PlayExpiry).step();
    expect((await turnsOf(member, id)).left).toBe(1);
    const recording = honest(ticket).text;
    expect(await refusal(member.post(`/api/m/plays/${ticket.playId}/finish`, { key: newKey(), recording }))).toEqual([
      409,
      'PLAY_EXPIRED',
    ]);
    const { rows } = await ok((await app.staff()).get<Page<PlayRow>>(`/api/c/campaigns/${id}/plays`));
    expect(rows).toMatchObject([{ id: ticket.playId, state: 'expired', score: null }]);
    expect((await start(member, id)).playId).not.toBe(ticket.playId);
    await app.app.get(PlayExpiry).step();
    expect((await turnsOf(member, id)).left).toBe(0);
  });

  it('is closed by its own late finish, which pays nothing and gives the turn back', async () => {
    const id = await campaign({ freePerDay: 1 });
    const member = await app.member('slow');
    const { playId } = await start(member, id);
    app.clock.advance(1_800_000);
    const body = { key: newKey() };
    expect(await refusal(member.post(`/api/m/plays/${playId}/finish`, body))).toEqual([409, 'PLAY_EXPIRED']);
    expect(await refusal(member.post(`/api/m/plays/${playId}/finish`, body))).toEqual([409, 'PLAY_EXPIRED']);
    expect([(await turnsOf(member, id)).left, await ledger(member)]).toEqual([1, []]);
  });

  it('of yesterday comes back as one turn more than today’s', async () => {
    const id = await campaign({ freePerDay: 1 });
    const member = await app.member('overnight');
    await start(member, id);
    app.clock.advance(DAY_MS);
    expect(await start(member, id)).toMatchObject({ resumed: false, turnsLeft: 1 });
    expect((await turnsOf(member, id)).totalLeft).toBe(99);
  });
});
