import { Lot, LotUse } from '../../server/src/features/points/lot.entity';
import { LapsedPoints, Points, PointsBook, type PostRequest } from '../../server/src/features/points';
import { Refused } from '../../server/src/platform/fail';
import { DAY_MS, type Features, openFeatures } from '../support/features';

let features: Features;
let points: Points;
let book: PointsBook;
let memberId: string;
let count = 0;

beforeAll(async () => {
  features = await openFeatures({ pointsLifeDays: 30 });
  points = features.get(Points);
  book = features.get(PointsBook);
});
afterAll(() => features.close());
beforeEach(() => {
  count += 1;
  memberId = `member-${count}`;
});

const newKey = () => `key-${(count += 1)}`;
const request = (amount: number, over: Partial<PostRequest> = {}): PostRequest => ({
  brandId: features.brandId,
  memberId,
  amount,
  reason: amount > 0 ? 'play' : 'redeem',
  key: newKey(),
  ...over,
});
const post = (...requests: PostRequest[]) => features.run((tx) => points.post(tx, requests));
const balance = async (id = memberId) => (await book.balanceOf(features.brandId, id)).balance;
const lots = async (id = memberId) => {
  const rows = await features.database.read.find(Lot, {
    where: { brandId: features.brandId, memberId: id },
    order: { expiresAt: 'ASC', id: 'ASC' },
  });
  return rows.map(({ id: lotId, amount, remaining }) => ({ lotId, amount, remaining }));
};
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Refused ? { code: error.code, ...error.details } : error;
};

describe('posting', () => {
  it('earns and spends', async () => {
    await post(request(100), request(-30));
    expect(await balance()).toBe(70);
  });

  it('refuses to spend more than there is, and leaves no trace', async () => {
    await post(request(100));
    expect(await refusal(post(request(50), request(-151)))).toEqual({ code: 'POINTS_NOT_ENOUGH', missing: 1 });
    expect(await balance()).toBe(100);
    expect(await lots()).toHaveLength(1);
  });

  it('a repeated key gives the first posting and moves nothing', async () => {
    const earned = request(100);
    const [first] = await post(earned);
    const [second] = await post(earned);
    expect(second.id).toBe(first.id);
    expect(await balance()).toBe(100);
  });

  it('the same key twice in one batch is one posting', async () => {
    const earned = request(100);
    const [first, second] = await post(earned, earned);
    expect(second.id).toBe(first.id);
    expect(await balance()).toBe(100);
  });

  it('a key with another body is KEY_REUSED', async () => {
    const earned = request(100);
    await post(earned);
    expect(await refusal(post({ ...earned, amount: 101 }))).toEqual({ code: 'KEY_REUSED' });
    expect(await refusal(post({ ...earned, memberId: 'somebody' }))).toEqual({ code: 'KEY_REUSED' });
  });

  it('refuses a posting of nothing and of a part of a point', async () => {
    expect(await refusal(post(request(0)))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refusal(post(request(1.5)))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('many at once spend exactly what there is', async () => {
    await post(request(100));
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => refusal(post(request(-10)))));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(10);
    expect(
      outcomes.filter((outcome) => (outcome as { code?: string } | null)?.code === 'POINTS_NOT_ENOUGH'),
    ).toHaveLength(20);
    expect(await balance()).toBe(0);
  });

  it('many at once with one key are one posting', async () => {
    const earned = request(100);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => post(earned)));
    expect(new Set(outcomes.map(([posting]) => posting.id)).size).toBe(1);
    expect(await balance()).toBe(100);
  });

  it('batches that cross each other all come through', async () => {
    const [a, b] = [`${memberId}-a`, `${memberId}-b`];
    const batch = (first: string, second: string) =>
      post(request(10, { memberId: first }), request(10, { memberId: second }));
    await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? batch(a, b) : batch(b, a))));
    expect([await balance(a), await balance(b)]).toEqual([200, 200]);
  });
});

describe('lots', () => {
  it('are spent in the order in which they expire', async () => {
    await post(request(50));
    features.clock.advance(DAY_MS);
    await post(request(40));
    await post(request(-60));
    expect((await lots()).map((lot) => lot.remaining)).toEqual([0, 30]);
  });

  it('expire at the end of their day, before the job comes by', async () => {
    await post(request(50));
    features.clock.advance(10 * DAY_MS);
    await post(request(40));
    const before = await book.balanceOf(features.brandId, memberId);
    expect(before).toMatchObject({ balance: 90, expiringSoon: { amount: 50 } });
    features.clock.advance(21 * DAY_MS);
    expect(await balance()).toBe(40);
    expect(await refusal(post(request(-41)))).toEqual({ code: 'POINTS_NOT_ENOUGH', missing: 1 });
    await post(request(-40));
    expect(await balance()).toBe(0);
  });

  it('are taken out of the balance by the job, once', async () => {
    await post(request(50));
    features.clock.advance(32 * DAY_MS);
    const lapsed = features.get(LapsedPoints);
    while ((await lapsed.step(100)) > 0);
    const { rows } = await book.history(features.brandId, memberId, 'member', {});
    expect(rows.map(({ amount, reason, balanceAfter, text }) => ({ amount, reason, balanceAfter, text }))).toEqual([
      { amount: -50, reason: 'expire', balanceAfter: 0, text: '到期失效' },
      { amount: 50, reason: 'play', balanceAfter: 50, text: '游戏奖励' },
    ]);
    expect(await lapsed.step(100)).toBe(0);
  });
});

describe('holds', () => {
  it('set points aside until they are confirmed', async () => {
    await post(request(100));
    const hold = await features.run((tx) => points.hold(tx, request(60)));
    expect(await book.balanceOf(features.brandId, memberId)).toMatchObject({ balance: 40, held: 60 });
    await features.run((tx) => points.confirm(tx, features.brandId, hold.id));
    expect(await book.balanceOf(features.brandId, memberId)).toMatchObject({ balance: 40, held: 0 });
    expect(await refusal(features.run((tx) => points.release(tx, features.brandId, hold.id)))).toEqual({
      code: 'HOLD_NOT_PENDING',
    });
  });

  it('give the points back into the very lots when they are released', async () => {
    await post(request(50));
    features.clock.advance(DAY_MS);
    await post(request(40));
    const before = await lots();
    const hold = await features.run((tx) => points.hold(tx, request(60)));
    await features.run((tx) => points.release(tx, features.brandId, hold.id));
    expect(await lots()).toEqual(before);
    const { rows } = await book.history(features.brandId, memberId, 'member', {});
    expect(rows[0]).toMatchObject({ amount: -60, state: 'voided', balanceAfter: 90 });
  });

  it('of more than there is are refused; of another brand are not found', async () => {
    await post(request(10));
    expect(await refusal(features.run((tx) => points.hold(tx, request(11))))).toEqual({
      code: 'POINTS_NOT_ENOUGH',
      missing: 1,
    });
    const hold = await features.run((tx) => points.hold(tx, request(10)));
    expect(await refusal(features.run((tx) => points.confirm(tx, 'other', hold.id)))).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('reverting', () => {
  const revert = (id: string) => features.run((tx) => points.revert(tx, features.brandId, id));

  it('a spending restores the very lots that paid', async () => {
    await post(request(50));
    features.clock.advance(DAY_MS);
    await post(request(40));
    await post(request(-20));
    const before = await lots();
    const [spent] = await post(request(-65));
    expect((await lots()).map((lot) => lot.remaining)).toEqual([0, 5]);
    await revert(spent.id);
    expect(await lots()).toEqual(before);
  });

  it('an earning takes from its own lot, though another expires sooner', async () => {
    await post(request(50));
    features.clock.advance(DAY_MS);
    const [earned] = await post(request(40));
    await revert(earned.id);
    expect((await lots()).map((lot) => lot.remaining)).toEqual([50, 0]);
  });

  it('an earning that is spent takes from other lots, and is refused when nothing is left', async () => {
    const [earned] = await post(request(50));
    features.clock.advance(DAY_MS);
    await post(request(40));
    await post(request(-45));
    expect(await refusal(revert(earned.id))).toEqual({ code: 'POINTS_NOT_ENOUGH', missing: 5 });
    await post(request(5));
    await revert(earned.id);
    expect(await balance()).toBe(0);
  });

  it('happens once, also when many ask at once, and never to a revert', async () => {
    await post(request(100));
    const [spent] = await post(request(-30));
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => refusal(revert(spent.id))));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(await balance()).toBe(100);
    const { rows } = await book.history(features.brandId, memberId, 'member', {});
    expect(await refusal(revert(rows[0].id))).toEqual({ code: 'ALREADY_REVERTED' });
  });

  it('writes down which lots paid', async () => {
    await post(request(50));
    const [spent] = await post(request(-20));
    const [lot] = await lots();
    const uses = await features.database.read.find(LotUse, {
      where: { brandId: features.brandId, postingId: spent.id },
    });
    expect(uses).toEqual([{ brandId: features.brandId, postingId: spent.id, lotId: lot.lotId, amount: 20 }]);
  });
});

describe('the history', () => {
  it('is read page by page, and its running balance adds up', async () => {
    for (let i = 1; i <= 7; i += 1) await post(request(i * 10));
    await post(request(-100));
    const first = await book.history(features.brandId, memberId, 'member', { limit: 3 });
    const second = await book.history(features.brandId, memberId, 'member', { limit: 3, cursor: first.next ?? '' });
    const third = await book.history(features.brandId, memberId, 'member', { limit: 3, cursor: second.next ?? '' });
    const all = [...first.rows, ...second.rows, ...third.rows];
    expect(all.map(({ amount }) => amount)).toEqual([-100, 70, 60, 50, 40, 30, 20, 10]);
    expect(all.map(({ balanceAfter }) => balanceAfter)).toEqual([180, 280, 210, 150, 100, 60, 30, 10]);
    expect(third.next).toBeNull();
  });

  it('shows what staff noted to staff only', async () => {
    await post(request(10, { reason: 'adjust', note: '投诉补偿' }), request(5, { note: '「接星星」第一档' }));
    const member = await book.history(features.brandId, memberId, 'member', {});
    const staff = await book.history(features.brandId, memberId, 'staff', {});
    expect(member.rows.map(({ text }) => text)).toEqual(['「接星星」第一档', '客服调整']);
    expect(staff.rows.map(({ text }) => text)).toEqual(['「接星星」第一档', '客服调整：投诉补偿']);
  });

  it('refuses a forged cursor', async () => {
    expect(await refusal(book.history(features.brandId, memberId, 'member', { cursor: '?' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
