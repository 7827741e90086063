import { CarriedPoints } from '../../server/src/features/points/carried-points';
import { Lot } from '../../server/src/features/points/lot.entity';
import { Points, PointsBook, Posting } from '../../server/src/features/points';
import { DAY_MS, type Features, openFeatures } from '../support/features';

/** Two members who prove to be one person: their points come together, and go apart again with nothing lost. */

let features: Features;
let points: Points;
let carried: CarriedPoints;
let a: string;
let b: string;
let count = 0;

beforeAll(async () => {
  features = await openFeatures({ pointsLifeDays: 30 });
  points = features.get(Points);
  carried = features.get(CarriedPoints);
});
afterAll(() => features.close());
beforeEach(() => {
  count += 1;
  [a, b] = [`a${count}`, `b${count}`];
});

async function post(memberId: string, amount: number): Promise<Posting> {
  count += 1;
  const request = {
    brandId: features.brandId,
    memberId,
    amount,
    reason: amount > 0 ? 'play' : 'redeem',
    key: `key-${count}`,
  } as const;
  const [posting] = await features.run((tx) => points.post(tx, [request]));
  return posting;
}

const move = () => ({ brandId: features.brandId, mergeId: `merge-${a}`, fromId: a, toId: b });
const merge = () => features.run((tx) => carried.move(tx, move()));
const undo = () => features.run((tx) => carried.undo(tx, move()));
const balances = async () => {
  const both = await features.get(PointsBook).balancesOf(features.brandId, [a, b]);
  return [both.get(a) ?? 0, both.get(b) ?? 0];
};
const lotsOf = async (memberId: string) => {
  const lots = await features.database.read.find(Lot, {
    where: { brandId: features.brandId, memberId },
    order: { expiresAt: 'ASC', id: 'ASC' },
  });
  return lots.map(({ id, remaining, expiresAt }) => ({ id, remaining, expiresAt }));
};

it('carries every lot over with its own expiry', async () => {
  await post(a, 50);
  features.clock.advance(DAY_MS);
  await post(a, 30);
  const before = await lotsOf(a);
  await merge();
  expect(await balances()).toEqual([0, 80]);
  expect((await lotsOf(b)).map(({ remaining, expiresAt }) => ({ remaining, expiresAt }))).toEqual(
    before.map(({ remaining, expiresAt }) => ({ remaining, expiresAt })),
  );
});

it('is undone exactly: the very lots are whole again', async () => {
  await post(a, 50);
  await post(a, -20);
  await post(b, 10);
  const before = [await lotsOf(a), await lotsOf(b)];
  await merge();
  await undo();
  expect(await balances()).toEqual([30, 10]);
  expect(await lotsOf(a)).toEqual(before[0]);
  expect((await lotsOf(b)).filter(({ remaining }) => remaining > 0)).toEqual(before[1]);
});

it('what was spent in between stays spent, from the lots that paid', async () => {
  await post(a, 50);
  features.clock.advance(DAY_MS);
  await post(b, 40);
  await merge();
  await post(b, -60); // 50 of a's older lot, 10 of b's
  await undo();
  expect(await balances()).toEqual([0, 30]);
});

it('what is held comes along once it is released', async () => {
  await post(a, 50);
  const hold = await features.run((tx) =>
    points.hold(tx, { brandId: features.brandId, memberId: a, amount: 20, reason: 'redeem', key: `hold-${a}` }),
  );
  await merge();
  expect(await balances()).toEqual([0, 30]);
  await features.run((tx) => points.release(tx, features.brandId, hold.id));
  expect(await balances()).toEqual([0, 50]);
  await undo();
  expect(await balances()).toEqual([50, 0]);
});

it('a spending from before the merge is given back to whom they are now', async () => {
  await post(a, 50);
  const spent = await post(a, -20);
  await merge();
  await features.run((tx) => points.revert(tx, features.brandId, spent.id));
  expect(await balances()).toEqual([0, 50]);
  await undo();
  expect(await balances()).toEqual([50, 0]);
});

it('an earning from before the merge is taken back from whom they are now', async () => {
  const earned = await post(a, 50);
  await post(b, 10);
  await merge();
  await features.run((tx) => points.revert(tx, features.brandId, earned.id));
  expect(await balances()).toEqual([0, 10]);
});

it('both histories tell of it', async () => {
  await post(a, 50);
  await merge();
  const historyOf = (memberId: string) => features.get(PointsBook).history(features.brandId, memberId, 'member', {});
  expect((await historyOf(a)).rows[0]).toMatchObject({
    amount: -50,
    balanceAfter: 0,
    reason: 'merge',
    text: '账号合并',
  });
  expect((await historyOf(b)).rows[0]).toMatchObject({ amount: 50, balanceAfter: 50, reason: 'merge' });
});

it('two merges into one member are undone each by itself', async () => {
  const c = `c${count}`;
  await post(a, 50);
  await post(c, 7);
  const second = { brandId: features.brandId, mergeId: `merge-${c}`, fromId: c, toId: b };
  await merge();
  await features.run((tx) => carried.move(tx, second));
  await undo();
  expect(await balances()).toEqual([50, 7]);
  await features.run((tx) => carried.undo(tx, second));
  expect(await balances()).toEqual([50, 0]);
});
