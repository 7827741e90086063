import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import type { Page } from '@fanqu/shared/api/common';
import type {
  CouponCode,
  CouponLook,
  CouponTemplateBody,
  CouponTemplateView,
  CouponView,
  RedemptionView,
} from '@fanqu/shared/api/coupon';
import { type Client, newKey, startApp, type TestApp } from '../support/app';

let app: TestApp;
let ops: Client;
let service: Client;
beforeAll(async () => {
  app = await startApp();
  [ops, service] = [await app.staff('ops'), await app.staff('service')];
}, 60_000);
afterAll(() => app?.close());

const BODY: CouponTemplateBody = {
  name: '满 100 减 20',
  terms: { kind: 'cash', amountFen: 2000 },
  minimumSpendFen: 10_000,
  validity: { kind: 'relative', afterDays: 0, days: 7 },
  stores: [],
  stock: 10,
  perMember: 3,
  howToUse: '到店出示',
  costFen: 2000,
};

async function template(over: Partial<CouponTemplateBody> = {}): Promise<CouponTemplateView> {
  const { body, status } = await ops.post<CouponTemplateView>('/api/c/coupon-templates', { ...BODY, ...over });
  expect(status).toBe(201);
  return body;
}

async function couponOf(memberId: string, over: Partial<CouponTemplateBody> = {}): Promise<CouponView> {
  const { id } = await template(over);
  const { body, status } = await service.post<CouponView>(`/api/c/members/${memberId}/coupons`, {
    key: newKey(),
    templateId: id,
  });
  expect(status).toBe(201);
  return body;
}

/** The picture's reader that the maker of QR codes itself brings along. */
const { PNG } = createRequire(require.resolve('qrcode'))('pngjs') as {
  PNG: { sync: { read(png: Buffer): { data: Buffer; width: number; height: number } } };
};

function readQr(dataUrl: string): string | undefined {
  const { data, width, height } = PNG.sync.read(Buffer.from(dataUrl.split(',')[1], 'base64'));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

const codeOf = async (me: Client, couponId: string) =>
  (await me.post<CouponCode>(`/api/m/coupons/${couponId}/code`)).body.code;
const redeem = (who: Client, code: string, over: object = {}) =>
  who.post<RedemptionView>('/api/c/redemptions', { key: newKey(), code, storeCode: 'S01', orderFen: 12_000, ...over });

describe('templates', () => {
  it('are made, listed newest first, read and changed', async () => {
    const made = await template({ name: '第一张' });
    expect(made).toMatchObject({
      ...BODY,
      name: '第一张',
      granted: 0,
      redeemed: 0,
      stockLeft: 10,
      state: 'active',
      revision: 1,
    });
    const list = await ops.get<Page<CouponTemplateView>>('/api/c/coupon-templates?limit=1');
    expect(list.body.rows.map(({ id }) => id)).toEqual([made.id]);
    const changed = await ops.put(`/api/c/coupon-templates/${made.id}`, {
      ...BODY,
      name: '改名',
      stock: 12,
      revision: 1,
    });
    expect(changed).toMatchObject({ status: 200, body: { name: '改名', stockLeft: 12, revision: 2 } });
    expect(await ops.put(`/api/c/coupon-templates/${made.id}`, { ...BODY, revision: 1 })).toMatchObject({
      status: 409,
      body: { code: 'CHANGED_MEANWHILE' },
    });
    expect((await ops.get(`/api/c/coupon-templates/${made.id}`)).body).toMatchObject({ name: '改名' });
  });

  it.each<[string, object, string]>([
    ['more off than must be spent', { minimumSpendFen: 100 }, 'terms.amountFen'],
    ['a kind nobody knows', { terms: { kind: 'magic' } }, 'terms.kind'],
    [
      'a discount of everything',
      { terms: { kind: 'discount', offBasisPoints: 10_000, capFen: null } },
      'terms.offBasisPoints',
    ],
    ['a gift without a name', { terms: { kind: 'gift', gift: '' } }, 'terms.gift'],
    ['no days at all', { validity: { kind: 'relative', afterDays: 0, days: 0 } }, 'validity.days'],
    ['over before it begins', { validity: { kind: 'fixed', from: 9, until: 8 } }, 'validity.until'],
    ['a store of another brand', { stores: ['B01'] }, 'stores'],
    ['none a member', { perMember: 0 }, 'perMember'],
    ['less than no stock', { stock: -1 }, 'stock'],
    ['a field nobody knows', { colour: 'red' }, 'colour'],
  ])('with %s are refused', async (_, change, path) => {
    const { status, body } = await ops.post<{ code: string; details: { faults: { path: string }[] } }>(
      '/api/c/coupon-templates',
      { ...BODY, ...change },
    );
    expect([status, body.code]).toEqual([400, 'INVALID_INPUT']);
    expect(body.details.faults.map((fault) => fault.path)).toContain(path);
  });

  it('stopped, are granted no more; started again, they are', async () => {
    const { id } = await template();
    const me = await app.member('coupon-stopped');
    const grant = () => service.post(`/api/c/members/${me.id}/coupons`, { key: newKey(), templateId: id });
    expect(await ops.post(`/api/c/coupon-templates/${id}/stop`)).toMatchObject({
      status: 200,
      body: { state: 'stopped' },
    });
    expect(await grant()).toMatchObject({ status: 409, body: { code: 'COUPON_OUT_OF_STOCK' } });
    await ops.post(`/api/c/coupon-templates/${id}/start`);
    expect(await grant()).toMatchObject({ status: 201 });
  });

  it('cannot have less stock than is out', async () => {
    const me = await app.member('coupon-stock');
    const { id } = await template({ stock: 2 });
    for (let i = 0; i < 2; i += 1)
      await service.post(`/api/c/members/${me.id}/coupons`, { key: newKey(), templateId: id });
    expect(await ops.put(`/api/c/coupon-templates/${id}`, { ...BODY, stock: 1, revision: 1 })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT' },
    });
    expect(await ops.get(`/api/c/coupon-templates/${id}`)).toMatchObject({
      body: { stock: 2, granted: 2, stockLeft: 0, revision: 1 },
    });
  });

  it('of another brand are not there', async () => {
    const { id } = await template();
    const foreign = await app.staff('owner', 'other');
    expect(await foreign.get(`/api/c/coupon-templates/${id}`)).toMatchObject({ status: 404 });
    expect(await foreign.put(`/api/c/coupon-templates/${id}`, { ...BODY, revision: 1 })).toMatchObject({ status: 404 });
    expect(await foreign.post(`/api/c/coupon-templates/${id}/stop`)).toMatchObject({ status: 404 });
  });
});

describe('granting by hand', () => {
  it('happens once per key', async () => {
    const me = await app.member('coupon-by-hand');
    const { id } = await template();
    const body = { key: newKey(), templateId: id };
    const first = await service.post<CouponView>(`/api/c/members/${me.id}/coupons`, body);
    const again = await service.post<CouponView>(`/api/c/members/${me.id}/coupons`, body);
    expect(again.body.id).toBe(first.body.id);
    expect((await me.get<Page<CouponView>>('/api/m/coupons')).body.rows).toHaveLength(1);
  });

  it('stops at the cap and at the stock, in words', async () => {
    const [one, two] = [await app.member('coupon-cap-1'), await app.member('coupon-cap-2')];
    const { id } = await template({ stock: 1, perMember: 1 });
    const grant = (memberId: string) =>
      service.post(`/api/c/members/${memberId}/coupons`, { key: newKey(), templateId: id });
    await grant(one.id);
    expect(await grant(one.id)).toMatchObject({
      status: 409,
      body: { code: 'COUPON_CAP_REACHED', text: '你已经领过这张券了' },
    });
    expect(await grant(two.id)).toMatchObject({
      status: 409,
      body: { code: 'COUPON_OUT_OF_STOCK', text: '这张券已经领完了' },
    });
    expect(await service.post('/api/c/members/nobody/coupons', { key: newKey(), templateId: id })).toMatchObject({
      status: 404,
    });
  });
});

describe('the wallet', () => {
  it('sorts coupons by what can be done with them', async () => {
    const me = await app.member('coupon-wallet');
    const now = app.clock.now();
    const usable = await couponOf(me.id, { name: '现在' });
    const upcoming = await couponOf(me.id, { name: '明天', validity: { kind: 'relative', afterDays: 1, days: 1 } });
    const expiring = await couponOf(me.id, { name: '马上', validity: { kind: 'fixed', from: now, until: now + 1000 } });
    const used = await couponOf(me.id, { name: '用过' });
    await redeem(service, await codeOf(me, used.id));
    app.clock.advance(1001);
    const ids = async (state: string) =>
      (await me.get<Page<CouponView>>(`/api/m/coupons?state=${state}`)).body.rows.map(({ id }) => id);
    expect(await ids('usable')).toEqual([usable.id]);
    expect(await ids('upcoming')).toEqual([upcoming.id]);
    expect(await ids('expired')).toEqual([expiring.id]);
    expect(await ids('used')).toEqual([used.id]);
    expect((await me.get<Page<CouponView>>('/api/m/coupons')).body.rows).toHaveLength(4);
    expect(await me.get('/api/m/coupons?state=lost')).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect((await service.get<Page<CouponView>>(`/api/c/members/${me.id}/coupons`)).body.rows).toHaveLength(4);
  });

  it('shows nobody else’s coupon and makes no code for it', async () => {
    const [me, other] = [await app.member('coupon-owner'), await app.member('coupon-thief')];
    const { id } = await couponOf(me.id);
    expect(await other.get(`/api/m/coupons/${id}`)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await other.post(`/api/m/coupons/${id}/code`)).toMatchObject({ status: 404 });
    expect(await me.get(`/api/m/coupons/${id}`)).toMatchObject({
      status: 200,
      body: { id, text: '满 100 减 20', state: 'usable' },
    });
  });

  it('makes a code of nine digits that its QR code holds, for a minute', async () => {
    const me = await app.member('coupon-code');
    const { id } = await couponOf(me.id);
    const { body } = await me.post<CouponCode>(`/api/m/coupons/${id}/code`);
    expect(body.code).toMatch(/^\d{9}$/);
    expect(body.expiresAt).toBe(app.clock.now() + 60_000);
    expect(body.qr).toMatch(/^data:image\/png;base64,/);
    expect(readQr(body.qr)).toBe(body.code);
    const rows = await app.database.read.rows('SELECT * FROM coupon_code WHERE coupon_id = ?', [id]);
    expect(JSON.stringify(rows)).not.toContain(body.code);
  });

  it.each([
    ['used', 'COUPON_USED'],
    ['upcoming', 'COUPON_NOT_YET'],
    ['expired', 'COUPON_EXPIRED'],
  ])('makes no code for a coupon that is %s', async (state, code) => {
    const me = await app.member(`coupon-no-code-${state}`);
    const now = app.clock.now();
    const validity = state === 'expired' ? ({ kind: 'fixed', from: now, until: now + 10 } as const) : BODY.validity;
    const { id } = await couponOf(me.id, {
      validity: state === 'upcoming' ? { kind: 'relative', afterDays: 2, days: 1 } : validity,
    });
    if (state === 'used') await redeem(service, await codeOf(me, id));
    if (state === 'expired') app.clock.advance(11);
    expect(await me.post(`/api/m/coupons/${id}/code`)).toMatchObject({ status: 409, body: { code } });
  });
});

describe('the till', () => {
  it('looks without using', async () => {
    const me = await app.member('till-look');
    const { id } = await couponOf(me.id);
    const code = await codeOf(me, id);
    const look = () => service.post<CouponLook>('/api/c/redemptions/look', { code });
    expect(await look()).toMatchObject({
      status: 200,
      body: { coupon: { id, state: 'usable' }, member: { nickname: null, phone: null, level: null } },
    });
    expect(await look()).toMatchObject({ status: 200, body: { coupon: { state: 'usable' } } });
  });

  it('shows who stands there: the masked phone and the level', async () => {
    const me = await app.member('till-card');
    const bound = await me.post('/api/m/card/phone', {
      key: newKey(),
      code: await app.phoneCode('till-card'),
      consentVersion: '2026-11',
    });
    expect(bound.status).toBe(200);
    const { id } = await couponOf(me.id);
    const { body } = await service.post<CouponLook>('/api/c/redemptions/look', { code: await codeOf(me, id) });
    expect(body.member).toEqual({
      nickname: null,
      phone: expect.stringMatching(/^1\d\d\*{6}\d\d$/) as unknown,
      level: '白茶会员',
    });
  });

  it('redeems once: a repeat gets the first answer, a second redemption is refused', async () => {
    const me = await app.member('till-once');
    const { id } = await couponOf(me.id);
    const code = await codeOf(me, id);
    const key = newKey();
    const first = await redeem(service, code, { key });
    expect(first).toMatchObject({
      status: 201,
      body: { coupon: { id, state: 'used', usedStore: 'S01' }, savedFen: 2000, storeCode: 'S01', undoneAt: null },
    });
    expect((await redeem(service, code, { key })).body).toEqual(first.body);
    expect(await redeem(service, code, { key, orderFen: 1 })).toMatchObject({
      status: 409,
      body: { code: 'KEY_REUSED' },
    });
    expect(await redeem(service, code)).toMatchObject({
      status: 409,
      body: { code: 'COUPON_USED', text: '这张券已经核销过了' },
    });
    expect(await me.get(`/api/m/coupons/${id}`)).toMatchObject({
      body: { state: 'used', usedAt: app.clock.now(), usedStore: 'S01' },
    });
  });

  it('ten tills at once redeem one coupon once', async () => {
    const me = await app.member('till-race');
    const { id } = await couponOf(me.id);
    const code = await codeOf(me, id);
    const answers = await Promise.all(Array.from({ length: 10 }, () => redeem(service, code)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => (body as unknown as { code: string }).code === 'COUPON_USED')).toHaveLength(9);
  });

  it.each([['123456789'], ['000000001'], ['12'], ['not-a-code']])('does not know the code %s', async (code) => {
    expect(await redeem(service, code)).toMatchObject({ status: 404, body: { code: 'COUPON_CODE_WRONG' } });
  });

  it('takes only the newest code, and only for a minute', async () => {
    const me = await app.member('till-codes');
    const { id } = await couponOf(me.id);
    const old = await codeOf(me, id);
    const fresh = await codeOf(me, id);
    expect(await redeem(service, old)).toMatchObject({ status: 404, body: { code: 'COUPON_CODE_WRONG' } });
    app.clock.advance(60_001);
    expect(await redeem(service, fresh)).toMatchObject({ status: 404, body: { code: 'COUPON_CODE_WRONG' } });
    expect(await redeem(service, await codeOf(me, id))).toMatchObject({ status: 201 });
  });

  it('a code of another brand is wrong here', async () => {
    const me = await app.member('till-foreign');
    const { id } = await couponOf(me.id);
    const foreign = await app.staff('owner', 'other');
    expect(await redeem(foreign, await codeOf(me, id), { storeCode: 'B01' })).toMatchObject({
      status: 404,
      body: { code: 'COUPON_CODE_WRONG' },
    });
  });

  it('checks the store, the minimum and the order', async () => {
    const me = await app.member('till-checks');
    const { id } = await couponOf(me.id, { stores: ['S02'] });
    const code = await codeOf(me, id);
    expect(await redeem(service, code)).toMatchObject({ status: 409, body: { code: 'COUPON_WRONG_STORE' } });
    expect(await redeem(service, code, { storeCode: 'S99' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT' },
    });
    expect(await redeem(service, code, { storeCode: 'S02', orderFen: 9_999 })).toMatchObject({
      status: 409,
      body: { code: 'COUPON_BELOW_MINIMUM' },
    });
    expect(await redeem(service, code, { storeCode: 'S02', orderFen: 10_000 })).toMatchObject({
      status: 201,
      body: { savedFen: 2000 },
    });
  });

  it('a guide redeems and sees only at their own store', async () => {
    const me = await app.member('till-guide');
    const guide = await app.staff('guide');
    const { id } = await couponOf(me.id);
    const code = await codeOf(me, id);
    expect(await redeem(guide, code, { storeCode: 'S02' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT' },
    });
    expect(await redeem(guide, code)).toMatchObject({ status: 201 });
    const { body } = await guide.get<Page<RedemptionView>>('/api/c/redemptions');
    expect(new Set(body.rows.map(({ storeCode }) => storeCode))).toEqual(new Set(['S01']));
  });

  it('undoes a mistake once; the coupon is good again, the old code is not', async () => {
    const me = await app.member('till-undo');
    const { id } = await couponOf(me.id);
    const code = await codeOf(me, id);
    const { body } = await redeem(service, code);
    const undo = (key = newKey()) => service.post(`/api/c/redemptions/${body.id}/undo`, { key, memo: '点错了' });
    const key = newKey();
    expect(await undo(key)).toMatchObject({
      status: 200,
      body: { id: body.id, coupon: { state: 'usable', usedAt: null } },
    });
    expect(await undo(key)).toMatchObject({ status: 200, body: { id: body.id } });
    expect(await undo()).toMatchObject({ status: 409, body: { code: 'COUPON_NOT_REDEEMED' } });
    expect(await redeem(service, code)).toMatchObject({ status: 404, body: { code: 'COUPON_CODE_WRONG' } });
    expect(await redeem(service, await codeOf(me, id))).toMatchObject({ status: 201 });
    expect(await service.post('/api/c/redemptions/nowhere/undo', { key: newKey(), memo: '点错了' })).toMatchObject({
      status: 404,
    });
  });

  it('counts what was redeemed on the template, and tells it', async () => {
    const me = await app.member('till-count');
    const made = await template();
    const { body: coupon } = await service.post<CouponView>(`/api/c/members/${me.id}/coupons`, {
      key: newKey(),
      templateId: made.id,
    });
    const { body } = await redeem(service, await codeOf(me, coupon.id));
    expect((await ops.get(`/api/c/coupon-templates/${made.id}`)).body).toMatchObject({ granted: 1, redeemed: 1 });
    await service.post(`/api/c/redemptions/${body.id}/undo`, { key: newKey(), memo: '点错了' });
    expect((await ops.get(`/api/c/coupon-templates/${made.id}`)).body).toMatchObject({ granted: 1, redeemed: 0 });
    const told = await app.database.read.rows<{ kind: string; payload: string }>(
      `SELECT kind, payload FROM outbox_event WHERE kind LIKE 'coupon.%' ORDER BY id`,
    );
    const mine = told.filter(({ payload }) => payload.includes(coupon.id)).map(({ kind }) => kind);
    expect(mine).toEqual(['coupon.granted', 'coupon.redeemed', 'coupon.undone']);
  });

  it('is closed to who may not redeem', async () => {
    const analyst = await app.staff('analyst');
    expect(await redeem(analyst, '123456789')).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    expect(await (await app.staff('guide')).post('/api/c/coupon-templates', BODY)).toMatchObject({ status: 403 });
  });
});
