import type { Page } from '@fanqu/shared/api/common';
import type { CodesImported, DeliveryRow, PrizeBody, PrizeView, WinView } from '@fanqu/shared/api/prize';
import type { AuditRow } from '@fanqu/shared/api/staff';
import type { PrivacyExport } from '@fanqu/shared/api/member';
import { Prizes } from '../../server/src/features/prizes';
import { UnitOfWork } from '../../server/src/platform/db/unit-of-work';
import { type Client, newKey, startApp, type TestApp } from '../support/app';

let app: TestApp;
let ops: Client;
beforeAll(async () => {
  app = await startApp();
  ops = await app.staff('ops');
}, 60_000);
afterAll(() => app?.close());

const BODY: PrizeBody = {
  name: '小熊公仔',
  terms: { kind: 'goods' },
  sprite: 'teddy-bear',
  valueFen: 5900,
  costFen: 3000,
  stock: 10,
  perMember: 2,
  perDay: null,
};
const ADDRESS = { name: '张三丰', phone: '13800138000', region: '上海市静安区', street: '南京西路 100 号 2 单元' };

async function prize(over: Partial<PrizeBody> = {}): Promise<PrizeView> {
  const { body, status } = await ops.post<PrizeView>('/api/c/prizes', { ...BODY, ...over });
  expect(status).toBe(201);
  return body;
}

/** Wins it as a play would. */
async function win(memberId: string, prizeId: string): Promise<string> {
  const playId = newKey();
  const request = { brandId: 'demo', memberId, prizeId, campaign: { id: 'c1', title: '接星星' }, playId, key: playId };
  const [outcome] = await app.app
    .get(UnitOfWork)
    .run((tx) => app.app.get(Prizes, { strict: false }).give(tx, [request]));
  if (!('won' in outcome) || outcome.won.winId === null) throw new Error(`Not won: ${JSON.stringify(outcome)}`);
  return outcome.won.winId;
}

const view = async (id: string) => (await ops.get<PrizeView>(`/api/c/prizes/${id}`)).body;
const faultsOf = (answer: { body: unknown }) =>
  (answer.body as { details: { faults: { path: string }[] } }).details.faults.map(({ path }) => path);

describe('the shelf', () => {
  it('makes, lists newest first, reads and changes', async () => {
    const made = await prize({ name: '第一件' });
    expect(made).toMatchObject({ ...BODY, name: '第一件', stockLeft: 10, given: 0, revision: 1 });
    expect((await ops.get<Page<PrizeView>>('/api/c/prizes?limit=1')).body.rows.map(({ id }) => id)).toEqual([made.id]);
    const changed = await ops.put(`/api/c/prizes/${made.id}`, { ...BODY, name: '改名', revision: 1 });
    expect(changed).toMatchObject({ status: 200, body: { name: '改名', revision: 2 } });
    expect(await ops.put(`/api/c/prizes/${made.id}`, { ...BODY, revision: 1 })).toMatchObject({
      status: 409,
      body: { code: 'CHANGED_MEANWHILE' },
    });
  });

  it.each<[string, object, string]>([
    ['goods without an end', { stock: null }, 'stock'],
    ['goods with the stock left out', { stock: undefined }, 'stock'],
    ['more than 50,000 CNY', { valueFen: 5_000_001 }, 'valueFen'],
    ['points without an amount', { terms: { kind: 'points' } }, 'terms.amount'],
    ['a coupon nobody knows', { terms: { kind: 'coupon', templateId: 'gone' } }, 'terms.templateId'],
    ['codes nobody can use', { terms: { kind: 'code' } }, 'terms.howToUse'],
    ['a kind nobody knows', { terms: { kind: 'car' } }, 'terms.kind'],
    ['none a member', { perMember: 0 }, 'perMember'],
    ['a field nobody knows', { colour: 'red' }, 'colour'],
  ])('refuses %s', async (_, change, path) => {
    const answer = await ops.post('/api/c/prizes', { ...BODY, ...change });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect(faultsOf(answer)).toContain(path);
  });

  it('keeps the kind of a prize', async () => {
    const { id } = await prize();
    const answer = await ops.put(`/api/c/prizes/${id}`, { ...BODY, terms: { kind: 'points', amount: 5 }, revision: 1 });
    expect([answer.status, faultsOf(answer)]).toEqual([400, ['terms.kind']]);
  });

  it('adds stock once per key, and takes none that is given', async () => {
    const me = await app.member('prize-stock');
    const { id } = await prize({ stock: 1 });
    await win(me.id, id);
    const key = newKey();
    const add = (count: number, withKey = newKey()) =>
      ops.post<PrizeView>(`/api/c/prizes/${id}/stock`, { key: withKey, add: count });
    expect(await add(4, key)).toMatchObject({ status: 200, body: { stock: 5, stockLeft: 4, given: 1 } });
    expect(await add(4, key)).toMatchObject({ status: 200, body: { stock: 5 } });
    expect(await add(-5)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect(await add(-4)).toMatchObject({ status: 200, body: { stock: 1, stockLeft: 0 } });
    expect(await add(0)).toMatchObject({ status: 400 });
    const endless = await prize({ terms: { kind: 'thanks' }, stock: null });
    expect(await ops.post(`/api/c/prizes/${endless.id}/stock`, { key: newKey(), add: 1 })).toMatchObject({
      status: 400,
    });
  });

  it('changes only in the members’ favour while a published campaign promises it', async () => {
    const { body } = await ops.get<Page<PrizeView>>('/api/c/prizes?limit=100');
    const bear = body.rows.find(({ name }) => name === '限定小熊'); // on the demo brand's wheel
    if (!bear) throw new Error('The demo brand has no bear');
    const { id, stockLeft: _left, given: _given, createdAt: _at, ...fields } = bear;
    const change = (over: object) => ops.put<PrizeView>(`/api/c/prizes/${id}`, { ...fields, ...over });
    expect(faultsOf(await change({ stock: 19, valueFen: 5000, perDay: 4 }))).toEqual(['valueFen', 'stock', 'perDay']);
    expect(await ops.post(`/api/c/prizes/${id}/stock`, { key: newKey(), add: -1 })).toMatchObject({ status: 400 });
    expect(await change({ stock: 21, perMember: null })).toMatchObject({
      status: 200,
      body: { stock: 21, perMember: null },
    });
  });

  it('a prize without an end that gets one starts from what was won of it', async () => {
    const me = await app.member('prize-bounded');
    const body = { ...BODY, terms: { kind: 'points', amount: 5 } as const, stock: null, perMember: null };
    const { id } = await prize(body);
    await win(me.id, id);
    await win(me.id, id);
    expect(await view(id)).toMatchObject({ stock: null, stockLeft: null, given: 2 });
    expect(await ops.put(`/api/c/prizes/${id}`, { ...body, stock: 1, revision: 1 })).toMatchObject({ status: 400 });
    expect(await ops.put(`/api/c/prizes/${id}`, { ...body, stock: 3, revision: 1 })).toMatchObject({
      status: 200,
      body: { given: 2, stockLeft: 1 },
    });
  });

  it('is closed to who may not write, and to other brands', async () => {
    const { id } = await prize();
    expect(await (await app.staff('analyst')).post('/api/c/prizes', BODY)).toMatchObject({ status: 403 });
    const foreign = await app.staff('owner', 'other');
    expect(await foreign.get(`/api/c/prizes/${id}`)).toMatchObject({ status: 404 });
    expect(await foreign.put(`/api/c/prizes/${id}`, { ...BODY, revision: 1 })).toMatchObject({ status: 404 });
    expect(await foreign.post(`/api/c/prizes/${id}/stock`, { key: newKey(), add: 1 })).toMatchObject({ status: 404 });
    expect(await foreign.post(`/api/c/prizes/${id}/codes`, { key: newKey(), csv: 'A' })).toMatchObject({ status: 404 });
  });
});

describe('code pools', () => {
  const pool = () => prize({ terms: { kind: 'code', howToUse: '在 App 里兑换' }, stock: null, perMember: null });
  const load = (id: string, csv: string, key = newKey()) =>
    ops.post<CodesImported>(`/api/c/prizes/${id}/codes`, { key, csv });

  it('start empty and grow by what is imported, with every fault named', async () => {
    const { id } = await pool();
    expect(await view(id)).toMatchObject({ stock: 0, stockLeft: 0 });
    const key = newKey();
    const first = await load(id, 'code\nAAA-1\nAAA-2\nbad code\nAAA-1\n', key);
    expect(first).toMatchObject({
      status: 200,
      body: { imported: 2, duplicates: 1, faults: [{ row: 4, text: '码里有空格、中文或看不见的字符' }] },
    });
    expect((await load(id, 'code\nAAA-1\nAAA-2\nbad code\nAAA-1\n', key)).body).toEqual(first.body);
    expect(await load(id, 'AAA-2\nAAA-3')).toMatchObject({ body: { imported: 1, duplicates: 1, faults: [] } });
    expect(await view(id)).toMatchObject({ stock: 3, stockLeft: 3 });
  });

  it('show a code to its winner and to nobody else', async () => {
    const [me, other] = [await app.member('pool-winner'), await app.member('pool-other')];
    const { id } = await pool();
    await load(id, 'ONLY-ONE');
    const winId = await win(me.id, id);
    expect(await me.get(`/api/m/wins/${winId}`)).toMatchObject({
      status: 200,
      body: { code: 'ONLY-ONE', howToUse: '在 App 里兑换', delivery: null },
    });
    expect(await other.get(`/api/m/wins/${winId}`)).toMatchObject({ status: 404 });
    await expect(win(other.id, id)).rejects.toThrow('out-of-stock');
  });

  it('are for prizes of codes only, and files only', async () => {
    const goods = await prize();
    expect(await load(goods.id, 'AAA')).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect(await load((await pool()).id, '"open')).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect(await ops.post(`/api/c/prizes/${goods.id}/codes`, { key: newKey() })).toMatchObject({ status: 400 });
    expect(await ops.post(`/api/c/prizes/${(await pool()).id}/stock`, { key: newKey(), add: 1 })).toMatchObject({
      status: 400,
    });
  });
});

describe('goods', () => {
  async function won(person: string): Promise<{ me: Client & { id: string }; winId: string }> {
    const me = await app.member(person);
    return { me, winId: await win(me.id, (await prize()).id) };
  }
  const parcel = (state: string) => ops.get<Page<DeliveryRow>>(`/api/c/deliveries?state=${state}`);
  const send = (winId: string, trackingNo = 'SF1234567890') =>
    ops.post<DeliveryRow>(`/api/c/deliveries/${winId}/send`, { carrier: '顺丰', trackingNo });

  it('go from address to doorstep', async () => {
    const { me, winId } = await won('goods-whole-way');
    expect((await me.get<Page<WinView>>('/api/m/wins')).body.rows).toMatchObject([
      { id: winId, prize: { name: '小熊公仔', kind: 'goods' }, delivery: { state: 'address-needed' } },
    ]);
    expect(await me.put(`/api/m/wins/${winId}/address`, ADDRESS)).toMatchObject({
      status: 200,
      body: { delivery: { state: 'to-send', address: ADDRESS } },
    });
    expect(await me.put(`/api/m/wins/${winId}/address`, { ...ADDRESS, street: '改到 3 单元' })).toMatchObject({
      status: 200,
    });
    const { body } = await parcel('to-send');
    const row = body.rows.find((one) => one.winId === winId);
    expect(row?.delivery.address).toEqual({
      name: '张**',
      phone: '138******00',
      region: '上海市静安区',
      street: '改到****',
    });
    expect(await send(winId)).toMatchObject({
      status: 200,
      body: { delivery: { state: 'sent', carrier: '顺丰', trackingNo: 'SF1234567890' } },
    });
    expect(await me.put(`/api/m/wins/${winId}/address`, ADDRESS)).toMatchObject({
      status: 409,
      body: { code: 'ADDRESS_LOCKED' },
    });
    expect(await send(winId, 'SF0000000001')).toMatchObject({
      status: 200,
      body: { delivery: { trackingNo: 'SF0000000001' } },
    });
    expect(await ops.post(`/api/c/deliveries/${winId}/received`)).toMatchObject({
      status: 200,
      body: { delivery: { state: 'received' } },
    });
    expect(await send(winId)).toMatchObject({
      status: 409,
      body: { code: 'DELIVERY_STATE_WRONG', details: { state: 'received' } },
    });
    expect((await me.get<WinView>(`/api/m/wins/${winId}`)).body.delivery).toMatchObject({
      state: 'received',
      trackingNo: 'SF0000000001',
    });
    const told = await app.database.read.rows<{ kind: string }>(
      `SELECT kind FROM outbox_event WHERE kind LIKE 'delivery.%' AND payload LIKE ? ORDER BY id`,
      [`%${winId}%`],
    );
    expect(told.map(({ kind }) => kind)).toEqual(['delivery.sent', 'delivery.received']);
  });

  it('do not leave without an address', async () => {
    const { winId } = await won('goods-no-address');
    expect(await send(winId)).toMatchObject({ status: 409, body: { code: 'DELIVERY_STATE_WRONG' } });
    expect(await ops.post(`/api/c/deliveries/${winId}/received`)).toMatchObject({ status: 409 });
    expect(await send('nowhere')).toMatchObject({ status: 404 });
  });

  it.each([
    ['a phone that is none', { phone: 'call me' }],
    ['no name', { name: '' }],
    ['a street too long', { street: '路'.repeat(121) }],
    ['a field nobody knows', { country: 'CN' }],
  ])('refuse an address with %s', async (_, change) => {
    const { me, winId } = await won('goods-bad-address');
    expect(await me.put(`/api/m/wins/${winId}/address`, { ...ADDRESS, ...change })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT' },
    });
  });

  it('alone need an address, and only of their winner', async () => {
    const { me, winId } = await won('goods-owner');
    const other = await app.member('goods-thief');
    expect(await other.put(`/api/m/wins/${winId}/address`, ADDRESS)).toMatchObject({ status: 404 });
    const points = await win(me.id, (await prize({ terms: { kind: 'points', amount: 5 }, stock: null })).id);
    expect(await me.put(`/api/m/wins/${points}/address`, ADDRESS)).toMatchObject({
      status: 409,
      body: { code: 'ADDRESS_NOT_NEEDED' },
    });
  });

  it('show a whole address only to who may, and every look is audited', async () => {
    const { me, winId } = await won('goods-unmask');
    await me.put(`/api/m/wins/${winId}/address`, ADDRESS);
    expect(await ops.post(`/api/c/deliveries/${winId}/unmask`)).toMatchObject({
      status: 403,
      body: { code: 'NOT_ALLOWED' },
    });
    expect(await (await app.staff('service')).post(`/api/c/deliveries/${winId}/unmask`)).toMatchObject({
      status: 200,
      body: ADDRESS,
    });
    expect(await (await app.staff('owner', 'other')).post(`/api/c/deliveries/${winId}/unmask`)).toMatchObject({
      status: 404,
    });
    const { body } = await (await app.staff()).get<Page<AuditRow>>('/api/c/audit');
    expect(body.rows).toContainEqual(expect.objectContaining({ action: 'delivery.unmask', target: winId }));
  });

  it('keep no address readable in the database, and erase it when asked', async () => {
    const { me, winId } = await won('goods-privacy');
    await me.put(`/api/m/wins/${winId}/address`, ADDRESS);
    const stored = await app.database.read.rows('SELECT * FROM delivery WHERE win_id = ?', [winId]);
    expect(JSON.stringify(stored)).not.toContain('南京西路');
    const before = await me.post<PrivacyExport>('/api/m/privacy/export');
    expect(JSON.stringify(before.body.sections['wins'])).toContain('南京西路');
    expect(await me.post('/api/m/privacy/erase', { confirm: '删除' })).toMatchObject({
      body: { kept: expect.arrayContaining([expect.objectContaining({ what: '中奖记录' })]) as unknown },
    });
    expect((await me.get<WinView>(`/api/m/wins/${winId}`)).body.delivery).toMatchObject({
      state: 'address-needed',
      address: null,
    });
  });
});
