import { randomBytes } from 'node:crypto';
import type { CampaignPage } from '@fanqu/shared/api/campaign';
import type { FunnelView } from '@fanqu/shared/api/report';
import { type Client, NOON, startApp, type TestApp } from '../support/app';
import { bindByPhone, campaignOn, inviteFrom, spin } from '../support/walks';
import { ok, refusal } from './acts/answers';

const DAY_MS = 86_400_000;

/**
 * Five people: one only looks, one opens a campaign, one plays, one plays and binds, and the friend of the last one
 * plays a day later.
 */
describe('the funnel', () => {
  let app: TestApp;
  let analyst: Client;
  let wheel: string;

  beforeAll(async () => {
    app = await startApp();
    await app.member('looker', { scene: 1005, campaignId: 'no-campaign-of-ours' });
    const opener = await app.member('opener', { channel: 'wall' });
    wheel = await campaignOn('luck/wheel', opener);
    await ok(opener.get<CampaignPage>(`/api/m/campaigns/${wheel}`));
    const id = randomBytes(12).toString('hex');
    const opened = { id, name: 'game_open', at: 1, props: { campaignId: wheel, gameId: 'luck/wheel' } };
    const made = { ...opened, id: randomBytes(12).toString('hex'), props: { ...opened.props, campaignId: 'made-up' } };
    await ok(opener.post('/api/m/events', { sentAt: 1, events: [opened, made] }));
    await spin(await app.member('player', { channel: 'wall' }));
    const binder = await app.member('binder');
    await spin(binder);
    await bindByPhone(app, binder, 'binder');
    const invite = await inviteFrom(binder);
    app.clock.at = NOON + DAY_MS;
    await spin(await app.member('friend', { invite }), invite);
    await app.drain();
    analyst = await app.staff('analyst');
  }, 60_000);
  afterAll(() => app.close());

  const funnel = (query: string) =>
    ok(analyst.get<FunnelView>(`/api/c/reports/funnel?from=2026-11-22&until=2026-11-23&${query}`));
  const row = (group: string, visitors: number, players: number, pan: number, card: number) => ({
    group,
    visitors,
    players,
    pan,
    card,
    buyers: 0,
  });

  it('counts each person once', async () => {
    expect((await funnel('by=total')).rows).toEqual([row('total', 5, 3, 3, 1)]);
  });

  it('counts by day', async () => {
    const { rows, total } = await funnel('by=day');
    expect(rows).toEqual([row('2026-11-22', 4, 2, 2, 1), row('2026-11-23', 1, 1, 1, 0)]);
    expect(total).toEqual(row('total', 5, 3, 3, 1));
  });

  it('counts by source', async () => {
    const { rows } = await funnel('by=source');
    expect([...rows].sort((a, b) => (a.group < b.group ? -1 : 1))).toEqual(
      [
        row('微信搜索', 1, 0, 0, 0),
        row('渠道 wall', 2, 1, 1, 0),
        row('朋友邀请', 1, 1, 1, 0),
        row('直接打开', 1, 1, 1, 1),
      ].sort((a, b) => (a.group < b.group ? -1 : 1)),
    );
  });

  it('counts by campaign: who opened it, and who went on', async () => {
    expect((await funnel('by=campaign')).rows).toEqual([row('幸运大转盘', 4, 3, 3, 1)]);
    expect((await funnel(`by=total&campaignId=${wheel}`)).rows).toEqual([row('total', 4, 3, 3, 1)]);
  });

  it('gives the same as CSV that a spreadsheet opens', async () => {
    const { body, headers } = await analyst.get<string>(
      '/api/c/reports/funnel.csv?from=2026-11-22&until=2026-11-23&by=day',
    );
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(body.split('\n')).toEqual([
      expect.stringContaining('分组,访客,玩家,泛会员,绑卡会员,成交客户'),
      '"2026-11-22",4,2,2,1,0',
      '"2026-11-23",1,1,1,0,0',
      '"合计",5,3,3,1,0',
      '',
    ]);
  });

  it.each([
    ['from=yesterday&until=2026-11-23&by=day'],
    ['from=2026-11-23&until=2026-11-22&by=day'],
    ['from=2020-01-01&until=2026-11-22&by=day'],
    ['from=2026-11-22&until=2026-11-23&by=colour'],
  ])('refuses %s', async (query) => {
    expect(await refusal(analyst.get(`/api/c/reports/funnel?${query}`))).toEqual([400, 'INVALID_INPUT']);
  });
});
