import type { CampaignBody, CampaignCard, CampaignPage, CampaignRow, CampaignView } from '@fanqu/shared/api/campaign';
import type { Page } from '@fanqu/shared/api/common';
import type { AuditRow } from '@fanqu/shared/api/staff';
import { type Client, newKey, startApp, type TestApp } from '../support/app';
import { faultPaths, ok, refusal } from './acts/answers';
import { addPrize, addTemplate, bodyOf, draftOf, liveCampaign, points, tier } from './acts/campaigns';
import { spin, STARS, start, WHEEL } from './acts/plays';

/** A campaign's life: a draft with its faults, a frozen version, pause, end, copies; and who may change what when. */

jest.setTimeout(30_000);

const DAY_MS = 86_400_000;
let app: TestApp;
let ops: Client;

beforeAll(async () => {
  app = await startApp();
  ops = await app.staff('ops');
}, 60_000);
afterAll(() => app?.close());

const viewOf = (id: string) => ok(ops.get<CampaignView>(`/api/c/campaigns/${id}`));
const act = (id: string, what: string, key = newKey()) =>
  ops.post<CampaignView>(`/api/c/campaigns/${id}/${what}`, { key });

const save = (view: CampaignView, changes: Partial<CampaignBody> & { revision?: number } = {}) =>
  ops.put<CampaignView>(`/api/c/campaigns/${view.id}`, { ...bodyOf(view), ...changes });

const create = (title: string, gameId = STARS) => ops.post<CampaignView>('/api/c/campaigns', { title, gameId });

describe('a draft', () => {
  it('begins with the room’s own settings, two weeks, and what is missing named', async () => {
    const view = await ok(create('春天来了'));
    expect(view).toMatchObject({
      title: '春天来了',
      gameId: STARS,
      state: 'draft',
      revision: 1,
      version: null,
      config: { seconds: 30, lives: 3 },
      audience: { stages: ['visitor', 'pan', 'card', 'buyer'] },
      startsAt: app.clock.now(),
      endsAt: app.clock.now() + 14 * DAY_MS,
      turns: { freePerDay: 3, total: 100 },
      faults: [{ path: 'tiers' }],
    });
    expect(await refusal(create('没有的游戏', 'arcade/nothing'))).toEqual([400, 'INVALID_INPUT']);
    expect(await faultPaths(create('没有的游戏', 'arcade/nothing'))).toEqual(['gameId']);
  });

  it('is saved unfinished, and lists every fault with the field to mend', async () => {
    const view = await draftOf(ops, WHEEL);
    const gone = { lines: [{ prizeId: 'no-such-prize', weight: 1 }], fallbackPrizeId: '' };
    const bounded = await addPrize(ops, { terms: { kind: 'goods' }, stock: 3 });
    const shaky = { lines: [{ prizeId: bounded, weight: 0 }], fallbackPrizeId: bounded };
    const saved = await ok(
      save(view, {
        endsAt: view.startsAt,
        audience: { stages: [] },
        turns: { freePerDay: 0, total: 1, byPoints: null, byTask: [] },
        tiers: [tier(5, [], gone), tier(5, [{ kind: 'coupon', templateId: 'no-such-template' }], shaky)],
        noDraw: { on: true, rewards: [] },
      }),
    );
    expect(saved.faults.map(({ path }) => path).sort()).toEqual(
      [
        'audience',
        'endsAt',
        'endsAt',
        'tiers.0.draw.fallbackPrizeId',
        'tiers.0.draw.lines.0.prizeId',
        'tiers.0.from',
        'tiers.1.draw.fallbackPrizeId',
        'tiers.1.draw.lines.0.weight',
        'tiers.1.from',
        'tiers.1.rewards.0',
        'turns.freePerDay',
      ].sort(),
    );
    const { status, body } = await act(view.id, 'publish');
    expect([status, body]).toMatchObject([
      422,
      { code: 'CAMPAIGN_NOT_READY', details: { count: 11, faults: saved.faults } },
    ]);
    expect((await viewOf(view.id)).state).toBe('draft');
  });

  it('takes only settings that the room itself accepts', async () => {
    const view = await draftOf(ops, STARS);
    const bad = save(view, { config: { ...view.config, seconds: 999, lives: 'many', wings: 2 } });
    expect(await refusal(bad)).toEqual([422, 'CONFIG_INVALID']);
    expect((await faultPaths(bad)).sort()).toEqual(['config.lives', 'config.seconds', 'config.wings']);
    expect(await refusal(save(view, { theme: { anything: 1 } }))).toEqual([422, 'CONFIG_INVALID']);
    expect((await viewOf(view.id)).config).toEqual(view.config);
  });

  it('saved by two at once keeps the first, and tells the second to look again', async () => {
    const view = await draftOf(ops, STARS);
    const first = await ok(save(view, { title: '我先改的' }));
    expect(first.revision).toBe(view.revision + 1);
    expect(await refusal(save(view, { title: '我后改的' }))).toEqual([409, 'CHANGED_MEANWHILE']);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => save(first, { title: `同时 ${i}` })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => (body as { code?: string }).code === 'CHANGED_MEANWHILE')).toHaveLength(7);
  });

  it('is not there for members', async () => {
    const { id } = await draftOf(ops, STARS);
    const member = await app.member('peeks');
    expect(await refusal(member.get(`/api/m/campaigns/${id}`))).toEqual([404, 'NOT_FOUND']);
    expect(await refusal(member.get(`/api/m/campaigns/${id}/rules`))).toEqual([404, 'NOT_FOUND']);
    const cards = await ok(member.get<CampaignCard[]>('/api/m/campaigns'));
    expect(cards.map((card) => card.id)).not.toContain(id);
  });
});

describe('publishing', () => {
  it('freezes a version under a hash; the same key publishes once', async () => {
    const draft = await draftOf(ops, STARS);
    const key = newKey();
    const live = await ok(act(draft.id, 'publish', key));
    expect(live).toMatchObject({
      state: 'running',
      version: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, publishedAt: app.clock.now() },
      faults: [],
    });
    expect((await ok(act(draft.id, 'publish', key))).version).toEqual(live.version);
    expect(await refusal(act(draft.id, 'publish'))).toEqual([409, 'CAMPAIGN_NOT_DRAFT']);
    const member = await app.member('reads rules');
    expect(await ok(member.get(`/api/m/campaigns/${draft.id}/rules`))).toMatchObject({
      versionHash: live.version?.hash,
    });
  });

  it('of the same draft by many at once makes one version', async () => {
    const { id } = await draftOf(ops, STARS);
    const answers = await Promise.all(Array.from({ length: 8 }, () => act(id, 'publish')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const versions = await app.database.read.rows('SELECT id FROM campaign_version WHERE campaign_id = ?', [id]);
    expect(versions).toHaveLength(1);
  });

  it('of two campaigns alike gives two hashes: each has a seed of its own', async () => {
    const [one, two] = [await liveCampaign(ops, STARS), await liveCampaign(ops, STARS)];
    expect((await viewOf(one)).version?.hash).not.toBe((await viewOf(two)).version?.hash);
  });

  it('ends all editing: members play what they were promised', async () => {
    const id = await liveCampaign(ops, STARS);
    const view = await viewOf(id);
    expect(await refusal(save(view, { tiers: [tier(0, [points(1_000)])] }))).toEqual([409, 'CAMPAIGN_NOT_DRAFT']);
    expect(await viewOf(id)).toEqual(view);
  });

  it('before its time is coming, not running; past its end it is over by itself', async () => {
    const [startsAt, endsAt] = [app.clock.now() + 60_000, app.clock.now() + 120_000];
    const id = await liveCampaign(ops, STARS, { startsAt, endsAt });
    const member = await app.member('waits');
    const seen = async () => [
      (await viewOf(id)).state,
      (await ok(member.get<CampaignPage>(`/api/m/campaigns/${id}`))).state,
    ];
    expect(await seen()).toEqual(['scheduled', 'soon']);
    app.clock.at = startsAt;
    expect(await seen()).toEqual(['running', 'open']);
    app.clock.at = endsAt;
    expect(await seen()).toEqual(['ended', 'ended']);
    expect(await refusal(act(id, 'pause'))).toEqual([409, 'CAMPAIGN_STATE_WRONG']);
  });
});

describe('a live campaign', () => {
  it('is paused, resumed and ended, each once and never out of order', async () => {
    const id = await liveCampaign(ops, WHEEL);
    const member = await app.member('plays through');
    const open = await start(member, id);
    const key = newKey();
    expect((await ok(act(id, 'pause', key))).state).toBe('paused');
    expect((await ok(act(id, 'pause', key))).state).toBe('paused');
    expect(await refusal(act(id, 'pause'))).toEqual([409, 'CAMPAIGN_STATE_WRONG']);
    const page = await ok(member.get<CampaignPage>(`/api/m/campaigns/${id}`));
    expect([page.state, page.obstacle?.code]).toEqual(['paused', 'CAMPAIGN_PAUSED']);
    // what was begun is finished: nobody loses a play to a pause
    await ok(member.post(`/api/m/plays/${open.playId}/finish`, { key: newKey() }));
    expect((await ok(act(id, 'resume'))).state).toBe('running');
    await spin(member, id);
    expect((await ok(act(id, 'end'))).state).toBe('ended');
    expect(await refusal(act(id, 'resume'))).toEqual([409, 'CAMPAIGN_STATE_WRONG']);
    expect(await refusal(act(id, 'end'))).toEqual([409, 'CAMPAIGN_STATE_WRONG']);
    expect(await refusal(act('no-campaign', 'pause'))).toEqual([404, 'NOT_FOUND']);
  });

  it('is copied into a draft of its own, from now on, and the copy is edited freely', async () => {
    const id = await liveCampaign(ops, STARS, { title: '去年的活动' });
    const key = newKey();
    const copy = await ok(act(id, 'duplicate', key));
    expect(copy).toMatchObject({
      title: '去年的活动 副本',
      state: 'draft',
      version: null,
      revision: 1,
      startsAt: app.clock.now(),
      faults: [],
    });
    expect(copy.id).not.toBe(id);
    expect((await ok(act(id, 'duplicate', key))).id).toBe(copy.id);
    expect((await ok(save(copy, { title: '今年的活动' }))).title).toBe('今年的活动');
    expect((await viewOf(id)).title).toBe('去年的活动');
  });

  it('is listed newest first by state, with its plays, players and wins', async () => {
    const templateId = await addTemplate(ops);
    const coupon = await addPrize(ops, { name: '券', terms: { kind: 'coupon', templateId }, stock: 1 });
    const thanks = await addPrize(ops, { name: '谢谢' });
    const draw = { lines: [{ prizeId: coupon, weight: 1 }], fallbackPrizeId: thanks };
    const id = await liveCampaign(ops, WHEEL, { tiers: [tier(0, [], draw)] });
    const [one, two] = [await app.member('counted one'), await app.member('counted two')];
    for (const member of [one, one, two]) await spin(member, id);
    const list = (state: string) => ok(ops.get<Page<CampaignRow>>(`/api/c/campaigns?state=${state}`));
    const { rows } = await list('running');
    expect(rows[0]).toMatchObject({ id, state: 'running', plays: 3, players: 2, wins: 1 });
    expect(rows.map((row) => row.id)).toEqual(
      [...rows]
        .map((row) => row.id)
        .sort()
        .reverse(),
    );
    expect((await list('draft')).rows.every(({ state }) => state === 'draft')).toBe(true);
    expect(await refusal(ops.get('/api/c/campaigns?state=broken'))).toEqual([400, 'INVALID_INPUT']);
  });

  it('leaves a trace of each step: who, what, before and after', async () => {
    const draft = await draftOf(ops, STARS, { title: '留痕' });
    await ok(act(draft.id, 'publish'));
    await ok(act(draft.id, 'pause'));
    const { rows } = await ok((await app.staff()).get<Page<AuditRow>>('/api/c/audit?limit=10'));
    const own = rows.filter(({ target }) => target === draft.id);
    expect(own.map(({ action }) => action)).toEqual([
      'campaign.pause',
      'campaign.publish',
      'campaign.save',
      'campaign.create',
    ]);
    expect(own[0]).toMatchObject({ staff: { name: '小运' }, before: { state: 'running' }, after: { phase: 'paused' } });
    expect(own[2]).toMatchObject({ before: { title: '测试 arcade/catch-stars' }, after: { title: '留痕' } });
  });
});
