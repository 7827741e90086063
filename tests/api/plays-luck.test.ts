import type { CampaignBody, CampaignPage, DrawTable, RulesPage } from '@fanqu/shared/api/campaign';
import type { Page } from '@fanqu/shared/api/common';
import type { CouponView } from '@fanqu/shared/api/coupon';
import type { DrawRow, PlayRow } from '@fanqu/shared/api/play';
import type { PrizeView, WinView } from '@fanqu/shared/api/prize';
import { verifyReceipt } from '@fanqu/shared/play/receipt';
import { CampaignPublisher, CampaignVersion } from '../../server/src/features/campaigns';
import { DrawReceipt } from '../../server/src/features/plays';
import { type Client, newKey, startApp, type TestApp } from '../support/app';
import { ok, refusal } from './acts/answers';
import { addPrize, addTemplate, liveCampaign, points, tier } from './acts/campaigns';
import { ledger, type Person, spin, start, WHEEL } from './acts/plays';

/** Luck games through HTTP: the server draws, the phone only shows it. */

jest.setTimeout(30_000);

let app: TestApp;
let owner: Client;
let consolation: string;

beforeAll(async () => {
  app = await startApp();
  owner = await app.staff();
  consolation = await addPrize(owner, { name: '2 积分', terms: { kind: 'points', amount: 2 }, sprite: 'coin' });
}, 60_000);
afterAll(() => app?.close());

function wheel(draw: DrawTable, more: Partial<CampaignBody> = {}): Promise<string> {
  const turns = { freePerDay: 10, total: 100, byPoints: null, byTask: [] };
  return liveCampaign(owner, WHEEL, { tiers: [tier(0, [], draw)], turns, inviteOn: false, ...more });
}

/** A wheel that always stops at this prize while there is any. */
const always = (prizeId: string, more: Partial<CampaignBody> = {}) =>
  wheel({ lines: [{ prizeId, weight: 1 }], fallbackPrizeId: consolation }, more);

const drawsOf = async (member: Client) => (await ok(member.get<Page<DrawRow>>('/api/m/draws'))).rows;
const winsOf = async (member: Client) => (await ok(member.get<Page<WinView>>('/api/m/wins'))).rows;

describe('a turn of the wheel', () => {
  it('answers the draw that is stored: receipt, win, place among the faces', async () => {
    const bear = await addPrize(owner, { name: '小熊', terms: { kind: 'goods' }, sprite: 'teddy-bear', stock: 10 });
    const id = await wheel({
      lines: [
        { prizeId: consolation, weight: 1 },
        { prizeId: bear, weight: 1_000_000 },
      ],
      fallbackPrizeId: consolation,
    });
    const member = await app.member('turner');
    const page = await ok(member.get<CampaignPage>(`/api/m/campaigns/${id}`));
    const { draw, playId, score, finishedAt } = await spin(member, id);
    expect([score, draw]).toMatchObject([
      0,
      { prize: { id: bear, name: '小熊', kind: 'goods', sprite: 'teddy-bear' }, place: 1, reason: 'drawn' },
    ]);
    expect(page.faces[draw?.place ?? -1]).toEqual(draw?.prize);
    expect(await drawsOf(member)).toMatchObject([
      {
        receiptId: draw?.receiptId,
        playId,
        campaign: { id },
        at: finishedAt,
        prize: draw?.prize,
        outOf: 1_000_001,
        reason: 'drawn',
      },
    ]);
    expect(await winsOf(member)).toMatchObject([
      { id: draw?.winId, playId, prize: { id: bear }, delivery: { state: 'address-needed' } },
    ]);
  });

  it('pays points, growth and coupons at once, and thanks is no win', async () => {
    const member = await app.member('receiver');
    await spin(member, await always(await addPrize(owner, { name: '30 积分', terms: { kind: 'points', amount: 30 } })));
    expect(await ledger(member)).toEqual(['welcome +50', 'play +30']);
    const templateId = await addTemplate(owner, { name: '满 20 减 5' });
    const coupon = await addPrize(owner, { name: '满减券', terms: { kind: 'coupon', templateId }, stock: 5 });
    await spin(member, await always(coupon));
    const { rows } = await ok(member.get<Page<CouponView>>('/api/m/coupons'));
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['满 20 减 5', 'usable'],
      ['新会员见面礼', 'usable'],
    ]);
    const thanks = await spin(
      member,
      await always(await addPrize(owner, { name: '谢谢参与', terms: { kind: 'thanks' } })),
    );
    expect(thanks.draw).toMatchObject({ prize: { kind: 'thanks' }, winId: null, reason: 'drawn' });
    expect((await winsOf(member)).map(({ prize }) => prize.name)).toEqual(['满减券', '30 积分']);
  });

  it('gives the fallback once the stock is out, and says why', async () => {
    const bear = await addPrize(owner, { name: '最后一只', terms: { kind: 'goods' }, stock: 1 });
    const id = await always(bear);
    const first = await spin(await app.member('in time'), id);
    const late = await app.member('late');
    const second = await spin(late, id);
    expect(first.draw).toMatchObject({ prize: { id: bear }, place: 0, reason: 'drawn' });
    expect(second.draw).toMatchObject({ prize: { id: consolation, name: '2 积分' }, place: 1, reason: 'out-of-stock' });
    expect((await drawsOf(late)).map(({ prize, reason }) => [prize.id, reason])).toEqual([
      [consolation, 'out-of-stock'],
    ]);
    expect(await ledger(late)).toEqual(['welcome +50', 'play +2']);
    expect(await ok(owner.get<PrizeView>(`/api/c/prizes/${bear}`))).toMatchObject({ stockLeft: 0, given: 1 });
  });

  it('gives the fallback past the cap of one member, and past the cap of the day', async () => {
    const once = await always(
      await addPrize(owner, { name: '一人一份', terms: { kind: 'goods' }, stock: 9, perMember: 1 }),
    );
    const daily = await always(
      await addPrize(owner, { name: '一天两份', terms: { kind: 'goods' }, stock: 9, perDay: 2 }),
    );
    const member = await app.member('collector');
    const reasons: string[] = [];
    for (const id of [once, once, daily, daily, daily]) reasons.push((await spin(member, id)).draw?.reason ?? 'none');
    expect(reasons).toEqual(['drawn', 'cap', 'drawn', 'drawn', 'cap']);
    app.clock.advance(86_400_000);
    owner = await app.staff();
    expect((await spin(member, daily)).draw?.reason).toBe('drawn');
  });

  it('in no-draw mode gives the fixed reward instead, and draws nothing', async () => {
    const bear = await addPrize(owner, { name: '抽不到的熊', terms: { kind: 'goods' }, stock: 5 });
    const id = await always(bear, { noDraw: { on: true, rewards: [points(9)] } });
    const member = await app.member('no draw');
    const { draw, rewards } = await spin(member, id);
    expect([draw, rewards]).toEqual([null, [{ kind: 'points', text: '9 积分' }]]);
    expect([await drawsOf(member), await winsOf(member)]).toEqual([[], []]);
    expect(await ledger(member)).toEqual(['welcome +50', 'play +9']);
  });

  it('gives a minor the fixed reward, and an adult the draw', async () => {
    const id = await always(consolation, { noDraw: { on: false, rewards: [points(11)] } });
    const minor = await app.member('sixteen');
    await ok(minor.post('/api/m/profile', { birthday: '2010-05-01' }));
    const adult = await app.member('thirty');
    await ok(adult.post('/api/m/profile', { birthday: '1996-05-01' }));
    expect(await spin(minor, id)).toMatchObject({ draw: null, rewards: [{ kind: 'points', text: '11 积分' }] });
    expect(await spin(adult, id)).toMatchObject({ draw: { prize: { id: consolation } }, rewards: [] });
  });

  it('repeated with the same key gives the same draw and not a second', async () => {
    const id = await always(await addPrize(owner, { name: '单份', terms: { kind: 'goods' }, stock: 5 }));
    const member = await app.member('repeater');
    const { playId } = await start(member, id);
    const key = newKey();
    const ask = () => ok(member.post(`/api/m/plays/${playId}/finish`, { key }));
    const answers = [await ask(), ...(await Promise.all([ask(), ask(), ask()]))];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([(await drawsOf(member)).length, (await winsOf(member)).length]).toEqual([1, 1]);
    expect(await refusal(member.post(`/api/m/plays/${playId}/finish`, { key, recording: 'AAAA' }))).toEqual([
      409,
      'KEY_REUSED',
    ]);
  });
});

describe('draws among many', () => {
  it('come from the seed that the rules page committed to: anyone who has it draws the same', async () => {
    const lines = await Promise.all(
      [1, 2, 3].map(async (n) => ({ prizeId: await addPrize(owner, { name: `第 ${n} 格` }), weight: n })),
    );
    const id = await wheel({ lines, fallbackPrizeId: consolation });
    const member = await app.member('verifier');
    for (let i = 0; i < 5; i += 1) await spin(member, id);
    const { sections, versionHash } = await ok(member.get<RulesPage>(`/api/m/campaigns/${id}/rules`));
    const promised = sections.flatMap((section) => section.lines).find((line) => line.startsWith('抽奖种子的指纹'));
    const [version] = await app.database.read.find(CampaignVersion, { where: { brandId: 'demo', campaignId: id } });
    const seedHex = app.app.get(CampaignPublisher).seedOf(version);
    const receipts = await app.database.read.find(DrawReceipt, { where: { brandId: 'demo', campaignId: id } });
    const revealed = { commitment: version.commitment, seedHex, versionHash, table: lines };
    expect(promised?.endsWith(version.commitment)).toBe(true);
    expect(receipts.map((receipt) => verifyReceipt(receipt, revealed))).toEqual(Array(5).fill({ ok: true }));
    expect(receipts.map(({ line, drawnPrizeId }) => lines[line].prizeId === drawnPrizeId)).toEqual(Array(5).fill(true));
  });

  it('20 members at once on a stock of 3: exactly 3 are given and 17 get the fallback', async () => {
    const bear = await addPrize(owner, { name: '三只熊', terms: { kind: 'goods' }, stock: 3 });
    const id = await always(bear);
    const members: Person[] = await Promise.all(Array.from({ length: 20 }, (_, i) => app.member(`crowd ${i}`)));
    const results = await Promise.all(members.map((member) => spin(member, id)));
    const reasons = results.map(({ draw }) => draw?.reason);
    expect([
      reasons.filter((reason) => reason === 'drawn').length,
      reasons.filter((reason) => reason === 'out-of-stock').length,
    ]).toEqual([3, 17]);
    expect(await ok(owner.get<PrizeView>(`/api/c/prizes/${bear}`))).toMatchObject({ stockLeft: 0, given: 3 });
    expect(results.every(({ becamePan }) => becamePan !== null)).toBe(true);
    const { rows } = await ok(owner.get<Page<PlayRow>>(`/api/c/campaigns/${id}/plays?limit=100`));
    expect(rows.filter(({ prize }) => prize === '三只熊')).toHaveLength(3);
  });

  it('one member in 20 campaigns at once becomes a pan-member once and is welcomed once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => always(consolation)));
    const member = await app.member('everywhere');
    const tickets = await Promise.all(ids.map((id) => start(member, id)));
    const results = await Promise.all(
      tickets.map(({ playId }) =>
        ok(member.post<{ becamePan: unknown }>(`/api/m/plays/${playId}/finish`, { key: newKey() })),
      ),
    );
    expect(results.filter(({ becamePan }) => becamePan !== null)).toHaveLength(1);
    const entries = await ledger(member);
    expect(entries.filter((entry) => entry === 'welcome +50')).toHaveLength(1);
    expect(entries.filter((entry) => entry === 'play +2')).toHaveLength(20);
    expect((await ok(member.get<Page<CouponView>>('/api/m/coupons'))).rows.map(({ name }) => name)).toEqual([
      '新会员见面礼',
    ]);
  });
});
