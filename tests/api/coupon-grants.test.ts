import type { CouponTemplateBody } from '@fanqu/shared/api/coupon';
import {
  Coupon,
  CouponExpiry,
  Coupons,
  CouponTemplates,
  CouponWallet,
  type GrantOutcome,
} from '../../server/src/features/coupons';
import { CouponTemplate } from '../../server/src/features/coupons/template.entity';
import { CouponsHolding } from '../../server/src/features/coupons/coupons.holding';
import { DAY_MS, type Features, openFeatures } from '../support/features';

/** Granting: in a crowd, in a batch, again, and never above stock or cap. */

let features: Features;
let coupons: Coupons;
let count = 0;

beforeAll(async () => {
  features = await openFeatures();
  coupons = features.get(Coupons);
});
afterAll(() => features.close());

const BODY: CouponTemplateBody = {
  name: '满 100 减 20',
  terms: { kind: 'cash', amountFen: 2000 },
  minimumSpendFen: 10_000,
  validity: { kind: 'relative', afterDays: 0, days: 7 },
  stores: [],
  stock: 3,
  perMember: 1,
  howToUse: '到店出示',
  costFen: 2000,
};

async function template(over: Partial<CouponTemplateBody> = {}): Promise<string> {
  const { id } = await features.run((tx) =>
    features.get(CouponTemplates).add(tx, features.brandId, { ...BODY, ...over }),
  );
  return id;
}

const ask = (templateId: string, memberId: string, key = `key-${(count += 1)}`) => ({
  brandId: features.brandId,
  memberId,
  templateId,
  key,
});
const grant = (...requests: ReturnType<typeof ask>[]) => features.run((tx) => coupons.grant(tx, requests));
const said = (outcomes: GrantOutcome[]) =>
  outcomes.map((outcome) => ('granted' in outcome ? 'granted' : outcome.refused));
const standing = async (id: string) => {
  const row = await features.database.read.findOne(CouponTemplate, { brandId: features.brandId, id });
  const out = await features.database.read.count(Coupon, { brandId: features.brandId, templateId: id });
  return { counted: row?.granted, out };
};

it('50 at once for 3 in stock get exactly 3', async () => {
  const id = await template();
  const outcomes = await Promise.all(Array.from({ length: 50 }, (_, i) => grant(ask(id, `crowd-${i}`))));
  expect(said(outcomes.flat()).filter((outcome) => outcome === 'granted')).toHaveLength(3);
  expect(said(outcomes.flat()).filter((outcome) => outcome === 'COUPON_OUT_OF_STOCK')).toHaveLength(47);
  expect(await standing(id)).toEqual({ counted: 3, out: 3 });
});

it('20 at once by one member get what one member may have', async () => {
  const id = await template({ stock: 100, perMember: 2 });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => grant(ask(id, 'greedy'))));
  expect(said(outcomes.flat()).filter((outcome) => outcome === 'granted')).toHaveLength(2);
  expect(await standing(id)).toEqual({ counted: 2, out: 2 });
});

it('batches in a crowd share the stock and refuse the rest', async () => {
  const id = await template({ stock: 25 });
  const batches = Array.from({ length: 6 }, (_, b) => Array.from({ length: 10 }, (_, i) => ask(id, `batch-${b}-${i}`)));
  const outcomes = (await Promise.all(batches.map((batch) => grant(...batch)))).flat();
  expect(said(outcomes).filter((outcome) => outcome === 'granted')).toHaveLength(25);
  expect(await standing(id)).toEqual({ counted: 25, out: 25 });
});

it('20 at once with one key are one coupon', async () => {
  const id = await template({ perMember: 5, stock: 50 });
  const same = ask(id, 'again');
  const outcomes = (await Promise.all(Array.from({ length: 20 }, () => grant(same)))).flat();
  const ids = outcomes.map((outcome) => ('granted' in outcome ? outcome.granted.id : outcome.refused));
  expect(new Set(ids).size).toBe(1);
  expect(await standing(id)).toEqual({ counted: 1, out: 1 });
});

it('one batch may hold several templates, repeats and refusals; each is answered in its place', async () => {
  const [plenty, none, stopped] = [await template({ stock: 9 }), await template({ stock: 0 }), await template()];
  await features.run((tx) =>
    tx.update(CouponTemplate, { brandId: features.brandId, id: stopped }, { state: 'stopped' }),
  );
  const first = ask(plenty, 'mixed');
  const outcomes = await grant(
    first,
    ask(none, 'mixed'),
    first,
    ask(plenty, 'mixed'),
    ask(stopped, 'mixed'),
    ask('nowhere', 'mixed'),
  );
  expect(said(outcomes)).toEqual([
    'granted',
    'COUPON_OUT_OF_STOCK',
    'granted',
    'COUPON_CAP_REACHED',
    'COUPON_OUT_OF_STOCK',
    'NOT_FOUND',
  ]);
});

it('a fixed coupon is not granted after its last day', async () => {
  const now = features.clock.now();
  const id = await template({ validity: { kind: 'fixed', from: now - 2 * DAY_MS, until: now - DAY_MS } });
  expect(said(await grant(ask(id, 'late')))).toEqual(['COUPON_EXPIRED']);
});

it('another brand’s template is not there', async () => {
  const id = await template();
  await features.addBrand('other');
  const outcomes = await features.run((tx) => coupons.grant(tx, [{ ...ask(id, 'foreigner'), brandId: 'other' }]));
  expect(said(outcomes)).toEqual(['NOT_FOUND']);
});

it('a refused grant takes nothing: the stock comes back and the same member may try again', async () => {
  const id = await template({ stock: 1, perMember: 1 });
  await grant(ask(id, 'first'));
  const second = ask(id, 'second');
  expect(said(await grant(second))).toEqual(['COUPON_OUT_OF_STOCK']);
  await features.run((tx) => tx.update(CouponTemplate, { brandId: features.brandId, id }, { stock: 2 }));
  expect(said(await grant(second))).toEqual(['granted']);
});

it('what was granted keeps the terms of its day', async () => {
  const id = await template();
  await grant(ask(id, 'keeper'));
  await features.run((tx) =>
    tx.update(
      CouponTemplate,
      { brandId: features.brandId, id },
      { name: '满 100 减 5', terms: { kind: 'cash', amountFen: 500 } },
    ),
  );
  const { rows } = await features.get(CouponWallet).list(features.brandId, 'keeper', {});
  expect(rows).toMatchObject([
    { name: '满 100 减 20', text: '满 100 减 20', terms: { kind: 'cash', amountFen: 2000 } },
  ]);
});

it('expiry is told once for each coupon, and a used one never', async () => {
  const id = await template({ stock: 5, validity: { kind: 'relative', afterDays: 0, days: 1 } });
  await grant(ask(id, 'sleeper'), ask(id, 'sleeper-2'));
  const expiry = features.get(CouponExpiry);
  expect(await expiry.step(100)).toBe(0);
  features.clock.advance(3 * DAY_MS);
  expect(await features.get(CouponWallet).list(features.brandId, 'sleeper', { state: 'expired' })).toMatchObject({
    rows: [{ state: 'expired' }],
  });
  await expiry.step(100);
  expect(await expiry.step(100)).toBe(0);
  const told = await features.database.read.rows<{ payload: string }>(
    `SELECT payload FROM outbox_event WHERE kind = 'coupon.expired'`,
  );
  const mine = told
    .map((row) => JSON.parse(row.payload) as { templateId: string; memberId: string })
    .filter(({ templateId }) => templateId === id);
  expect(mine.map(({ memberId }) => memberId).sort()).toEqual(['sleeper', 'sleeper-2']);
});

it('a merge moves coupons, and undoing it moves the same ones home', async () => {
  const id = await template({ stock: 9 });
  await grant(ask(id, 'merged-a'), ask(id, 'merged-b'));
  const holding = features.get(CouponsHolding);
  const wallet = features.get(CouponWallet);
  const move = { brandId: features.brandId, mergeId: 'm1', fromId: 'merged-a', toId: 'merged-b' };
  const counts = async () => [
    await wallet.usableCount(features.brandId, 'merged-a'),
    await wallet.usableCount(features.brandId, 'merged-b'),
  ];
  await features.run((tx) => holding.move(tx, move));
  expect(await counts()).toEqual([0, 2]);
  await features.run((tx) => holding.undo(tx, move));
  expect(await counts()).toEqual([1, 1]);
});
