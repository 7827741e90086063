import type { CampaignEntry, CampaignPage, RulesPage } from '@fanqu/shared/api/campaign';
import type { Moved, PlayResult, PreviewView, Ticket } from '@fanqu/shared/api/play';
import type { PrizeFace } from '@fanqu/shared/api/prize';
import type { EntryView } from '@fanqu/shared/api/session';
import { type Client, newKey, startApp, type TestApp } from '../support/app';
import { faultPaths, ok, refusal } from './acts/answers';
import { addPrize, draftOf, liveCampaign, points, tier } from './acts/campaigns';
import { honest, SIGN_IN, STARS, TRIVIA, WHEEL } from './acts/plays';

/** What people read of a campaign before they play, how they get there, and what ops try before they publish. */

jest.setTimeout(30_000);

const DAY_MS = 86_400_000;
let app: TestApp;
let ops: Client;

beforeAll(async () => {
  app = await startApp();
  ops = await app.staff('ops');
}, 60_000);
afterAll(() => app?.close());

describe('the rules page', () => {
  const rulesOf = async (id: string) => ok((await app.member('reads')).get<RulesPage>(`/api/m/campaigns/${id}/rules`));
  const section = (page: RulesPage, heading: string) =>
    page.sections.find((one) => one.heading === heading)?.lines ?? [];

  async function drawing() {
    const bear = await addPrize(ops, { name: '小熊', terms: { kind: 'goods' }, stock: 20, valueFen: 9_900 });
    const luck = await addPrize(ops, { name: '好运一下', terms: { kind: 'points', amount: 5 }, valueFen: 5 });
    const thanks = await addPrize(ops, { name: '谢谢参与', valueFen: 0 });
    const lines = [
      { prizeId: thanks, weight: 1_999 },
      { prizeId: luck, weight: 1_000 },
      { prizeId: bear, weight: 1 },
    ];
    return { lines, fallbackPrizeId: luck };
  }

  it('says when, who, how, what, how to claim and who answers for it, from the frozen version', async () => {
    const id = await liveCampaign(ops, WHEEL, {
      title: '转一转',
      audience: { stages: ['card', 'buyer'] },
      startsAt: app.clock.now(),
      endsAt: app.clock.now() + 7 * DAY_MS,
      turns: {
        freePerDay: 2,
        total: 30,
        byPoints: { price: 20, perDay: 5 },
        byTask: [{ task: 'bind-card', turns: 2 }],
      },
      tiers: [tier(0, [points(5)], await drawing())],
      noDraw: { on: false, rewards: [points(8)] },
      rulesExtra: ['到店请出示会员码。'],
      inviteOn: true,
    });
    const page = await rulesOf(id);
    expect(page).toMatchObject({
      title: '转一转',
      organiser: '泛趣茶铺(演示品牌)',
      contact: expect.stringContaining('400-000-0000') as string,
    });
    expect(section(page, '活动时间')).toEqual(['2026 年 11 月 22 日 10:00 至 2026 年 11 月 29 日 10:00']);
    expect(section(page, '谁能参加')).toEqual(['面向绑卡会员、老顾客。']);
    expect(section(page, '怎么玩')).toEqual([
      '玩一局「大转盘」。',
      '每天 2 次免费机会，活动期间一共最多 30 次。',
      '也可以用 20 积分换一次机会，每天最多 5 次。',
      '绑定会员卡后多 2 次机会，只算一次。',
    ]);
    expect(section(page, '能得到什么')).toEqual([
      '0 起（0 起）：5 积分、抽一次奖',
      '抽到的奖品已经发完、或到了每人每天的上限时，改为好运一下。',
    ]);
    expect(section(page, '怎么领')).toContain('未满 18 岁的朋友不参与抽奖，直接得到8 积分。');
    expect(section(page, '邀请朋友')[0]).toContain('你得30 积分，朋友得20 积分');
    expect(section(page, '补充说明')).toEqual(['到店请出示会员码。']);
    expect(section(page, '公平').some((line) => line.endsWith(page.versionHash))).toBe(true);
  });

  it('shows quantity, odds and value of every prize, and rounds nothing to never', async () => {
    const id = await liveCampaign(ops, WHEEL, { tiers: [tier(0, [], await drawing())] });
    expect((await rulesOf(id)).odds).toEqual([
      {
        tier: '0 起',
        rows: [
          { prize: '谢谢参与', quantity: '不限', odds: '66.63%', valueFen: 0 },
          { prize: '好运一下', quantity: '不限', odds: '33.33%', valueFen: 5 },
          { prize: '小熊', quantity: '20 份', odds: '0.03%', valueFen: 9_900 },
        ],
      },
    ]);
  });

  it('without draws promises none, and says what is given instead', async () => {
    const id = await liveCampaign(ops, WHEEL, {
      tiers: [tier(0, [], await drawing())],
      noDraw: { on: true, rewards: [points(9)] },
    });
    const page = await rulesOf(id);
    expect([page.odds, section(page, '能得到什么')]).toEqual([[], ['0 起（0 起）：9 积分']]);
    expect(JSON.stringify(page.sections)).not.toMatch(/抽奖|抽一次/);
  });

  it('of the campaign’s page shows the same prizes, by tier, with what is left', async () => {
    const draw = await drawing();
    const id = await liveCampaign(ops, STARS, {
      tiers: [tier(0, [points(5)]), tier(40, [points(15)], draw)],
      inviteOn: false,
    });
    const page = await ok((await app.member('looks')).get<CampaignPage>(`/api/m/campaigns/${id}`));
    expect(page).toMatchObject({
      kind: 'skill',
      invite: null,
      obstacle: null,
      best: null,
      openPlayId: null,
      state: 'open',
    });
    expect(
      page.tiers.map(({ from, rewards, prizes }) => [
        from,
        rewards[0].text,
        prizes.map(({ name, left }) => [name, left]),
      ]),
    ).toEqual([
      [0, '5 积分', []],
      [
        40,
        '15 积分',
        [
          ['谢谢参与', null],
          ['好运一下', null],
          ['小熊', 20],
        ],
      ],
    ]);
    expect(page.faces.map(({ name }) => name)).toEqual(['谢谢参与', '好运一下', '小熊']);
  });

  it('of a quiz gives its settings without the questions', async () => {
    const id = await liveCampaign(ops, TRIVIA);
    const { config } = await ok((await app.member('cheats')).get<CampaignPage>(`/api/m/campaigns/${id}`));
    expect(Object.keys(config).sort()).toEqual(['count', 'quickPoints', 'rightPoints', 'seconds']);
  });
});

describe('ways in', () => {
  const entryOf = (id: string, marks = '') => ok(ops.get<CampaignEntry>(`/api/c/campaigns/${id}/code${marks}`));
  const codeIn = ({ path }: CampaignEntry) => path.split('e=')[1];

  it('are short codes with a picture; the same marks give the same code again', async () => {
    const id = await liveCampaign(ops, STARS);
    const plain = await entryOf(id);
    const wall = await entryOf(id, '?channel=wall&guide=G7&store=S02');
    expect(plain.path).toMatch(/^\/pages\/enter\/index\?e=[0-9a-z]{8}$/);
    expect(plain.url).toBe(`${app.env.publicUrl}/m/#${plain.path}`);
    expect(plain.image).toMatch(/^data:image\/(png|svg\+xml)[;,]/);
    expect(await entryOf(id, '?channel=wall&guide=G7&store=S02')).toEqual(wall);
    expect(new Set([plain, wall, await entryOf(id, '?channel=wall')].map(codeIn)).size).toBe(3);
    expect(await refusal(ops.get(`/api/c/campaigns/${id}/code?channel=a%20b`))).toEqual([400, 'INVALID_INPUT']);
  });

  it('lead members of the brand to the campaign, and nobody else’s', async () => {
    const id = await liveCampaign(ops, STARS);
    const code = codeIn(await entryOf(id, '?channel=wall&store=S02'));
    const member = await app.member('scans');
    expect(await ok(member.get<EntryView>(`/api/m/entries/${code}`))).toEqual({
      code,
      campaignId: id,
      gameId: STARS,
      channel: 'wall',
      guide: null,
      store: 'S02',
    });
    expect(await refusal(member.get('/api/m/entries/zzzzzzzz'))).toEqual([404, 'NOT_FOUND']);
  });
});

describe('a preview', () => {
  const FACES: PrizeFace[] = [
    { id: 'a', name: '甲', kind: 'points', sprite: 'coin' },
    { id: 'b', name: '乙', kind: 'goods', sprite: 'teddy-bear' },
  ];
  const opened = async (gameId: string, more: object = {}) => {
    const { config, theme } = await draftOf(ops, gameId);
    return ok(ops.post<PreviewView>('/api/c/previews', { gameId, config, theme, ...more }));
  };
  const begin = (id: string) => ok(app.anyone.post<Ticket & { faces: PrizeFace[] }>(`/api/previews/${id}/plays`));
  const end = (id: string, body: object = {}) =>
    app.anyone.post<PlayResult>(`/api/previews/${id}/finish`, { key: newKey(), ...body });

  it('of a skill game is judged like any play', async () => {
    const { id, url, expiresAt } = await opened(STARS);
    expect([url, expiresAt]).toEqual([`/m/#/games/${STARS}/index?preview=${id}`, app.clock.now() + 1_800_000]);
    const ticket = await begin(id);
    const played = honest(ticket);
    expect(await refusal(end(id, { recording: played.text }))).toEqual([422, 'TOO_FAST']);
    app.clock.advance(played.ms);
    expect(await ok(end(id, { recording: played.text }))).toMatchObject({
      score: played.score,
      rewards: [],
      draw: null,
      becamePan: null,
    });
    expect(await refusal(end(id, { recording: 'AAAA' }))).toEqual([422, 'RECORDING_INVALID']);
    expect((await begin(id)).seed).not.toEqual(ticket.seed);
  });

  it('of a wheel stops where it was told to, or anywhere', async () => {
    const forced = await opened(WHEEL, { faces: FACES, force: { place: 1 } });
    expect((await begin(forced.id)).faces).toEqual(FACES);
    expect((await ok(end(forced.id))).draw).toEqual({
      prize: FACES[1],
      place: 1,
      winId: null,
      reason: 'drawn',
      receiptId: 'preview',
    });
    const free = await opened(WHEEL, { faces: FACES });
    await begin(free.id);
    expect(FACES).toContainEqual((await ok(end(free.id))).draw?.prize);
  });

  it('of a hosted game moves on the server, without its keys', async () => {
    const { id } = await opened(TRIVIA);
    expect(Object.keys((await begin(id)).config)).not.toContain('bank');
    const moved = (move: unknown) => app.anyone.post<Moved>(`/api/previews/${id}/moves`, { key: newKey(), move });
    expect((await ok(moved({ kind: 'next' }))).view).toMatchObject({ phase: 'asking', number: 1 });
    expect(await refusal(moved({ kind: 'next' }))).toEqual([409, 'MOVE_REFUSED']);
    expect(await refusal(moved({ kind: 'nonsense' }))).toEqual([400, 'INVALID_INPUT']);
    expect(await ok(moved({ kind: 'pass' }))).toMatchObject({ over: false, result: null });
    const signs = await opened(SIGN_IN);
    await begin(signs.id);
    expect(
      await ok(app.anyone.post<Moved>(`/api/previews/${signs.id}/moves`, { key: newKey(), move: { kind: 'sign' } })),
    ).toMatchObject({ score: 1 });
  });

  it('is worth nothing and leaves nothing: no play, no member, no prize', async () => {
    const tables = ['member', 'points_posting', 'play', 'win', 'draw_receipt', 'coupon', 'outbox_event'];
    const rows = () => Promise.all(tables.map((table) => app.database.read.rows(`SELECT COUNT(*) AS n FROM ${table}`)));
    const { id } = await opened(WHEEL, { faces: FACES });
    const before = await rows();
    for (let i = 0; i < 3; i += 1) {
      await begin(id);
      await ok(end(id));
    }
    expect(await rows()).toEqual(before);
  });

  it('refuses settings that the room refuses, is gone after half an hour, and nobody guesses its id', async () => {
    const { config, theme } = await draftOf(ops, STARS);
    const bad = ops.post('/api/c/previews', { gameId: STARS, config: { ...config, lives: 99 }, theme });
    expect([await refusal(bad), await faultPaths(bad)]).toEqual([[422, 'CONFIG_INVALID'], ['config.lives']]);
    const { id } = await opened(STARS);
    expect(id).toMatch(/^[0-9a-z]{20}$/);
    app.clock.advance(1_800_000);
    expect(await refusal(app.anyone.post(`/api/previews/${id}/plays`))).toEqual([404, 'NOT_FOUND']);
    expect(await refusal(end('zzzzzzzzzzzzzzzzzzzz'))).toEqual([404, 'NOT_FOUND']);
  });
});
