import fc from 'fast-check';
import { Balance } from '../../server/src/features/points/balance.entity';
import { CarriedPoints } from '../../server/src/features/points/carried-points';
import { Lot } from '../../server/src/features/points/lot.entity';
import { LapsedPoints, Points, PointsBook, Posting } from '../../server/src/features/points';
import { Refused } from '../../server/src/platform/fail';
import { DAY_MS, type Features, openFeatures } from '../support/features';

/** Whatever anybody does in whatever order, the ledger keeps its laws. */

let features: Features;
let round = 0;

beforeAll(async () => {
  features = await openFeatures({ pointsLifeDays: 20 });
});
afterAll(() => features.close());

type Deed =
  | { do: 'earn' | 'spend' | 'hold'; who: number; amount: number }
  | { do: 'confirm' | 'release' | 'revert'; which: number }
  | { do: 'merge'; from: number; to: number }
  | { do: 'unmerge' }
  | { do: 'wait'; days: number }
  | { do: 'expire' };

const who = fc.integer({ min: 0, max: 2 });
const which = fc.nat({ max: 30 });
/** Earned by the handful and spent in small coin, so that most spendings come through and most refusals are close calls. */
const earning = fc.record({ do: fc.constant('earn' as const), who, amount: fc.integer({ min: 20, max: 200 }) });
const spending = fc.record({
  do: fc.constantFrom('spend' as const, 'hold' as const),
  who,
  amount: fc.integer({ min: 1, max: 80 }),
});
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: earning },
  { weight: 6, arbitrary: spending },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('confirm' as const, 'release' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('revert' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), from: who, to: who }) },
  { weight: 1, arbitrary: fc.constant({ do: 'unmerge' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'expire' as const }) },
);

interface Merge {
  mergeId: string;
  from: number;
  to: number;
  open: boolean;
}

/** A brand of its own for each run, with three members. */
class World {
  readonly members: string[];
  readonly holds: string[] = [];
  readonly posted: string[] = [];
  readonly merges: Merge[] = [];
  private readonly points = features.get(Points);
  private readonly carried = features.get(CarriedPoints);
  private keys = 0;

  constructor(readonly brandId: string) {
    this.members = [0, 1, 2].map((i) => `${brandId}-${i}`);
  }

  /** Does it, or is refused; a refusal must leave everything as it was. */
  async do(one: Deed): Promise<void> {
    const before = await this.books();
    const isRefused = await this.attempt(one).then(
      () => false,
      (error: unknown) => {
        if (error instanceof Refused) return true;
        throw error;
      },
    );
    if (isRefused) expect(await this.books()).toEqual(before);
  }

  private attempt(one: Deed): Promise<unknown> {
    switch (one.do) {
      case 'earn':
        return this.post(one.who, one.amount);
      case 'spend':
        return this.post(one.who, -one.amount);
      case 'hold':
        return this.hold(one.who, one.amount);
      case 'confirm':
      case 'release':
        return this.settle(one.do, one.which);
      case 'revert':
        return this.onOne(this.posted, one.which, (id) =>
          features.run((tx) => this.points.revert(tx, this.brandId, id)),
        );
      case 'merge':
        return this.merge(one.from, one.to);
      case 'unmerge':
        return this.unmerge();
      case 'wait':
        return Promise.resolve(features.clock.advance(one.days * DAY_MS));
      case 'expire':
        return features.get(LapsedPoints).step(10);
    }
  }

  isAway(member: number): boolean {
    return this.merges.some((merge) => merge.open && merge.from === member);
  }

  private async post(member: number, signedAmount: number): Promise<void> {
    if (this.isAway(member)) return;
    const [posting] = await features.run((tx) => this.points.post(tx, [this.request(member, signedAmount)]));
    this.posted.push(posting.id);
  }

  private async hold(member: number, held: number): Promise<void> {
    if (this.isAway(member)) return;
    const posting = await features.run((tx) => this.points.hold(tx, this.request(member, held)));
    this.holds.push(posting.id);
  }

  private settle(verb: 'confirm' | 'release', at: number): Promise<unknown> {
    return this.onOne(this.holds, at, (id) => features.run((tx) => this.points[verb](tx, this.brandId, id)));
  }

  private async merge(from: number, to: number): Promise<void> {
    if (from === to || this.isAway(from) || this.isAway(to)) return;
    const merge = { mergeId: `${this.brandId}-m${this.merges.length}`, from, to, open: true };
    await features.run((tx) => this.carried.move(tx, this.moveOf(merge)));
    this.merges.push(merge);
  }

  /** The latest first, as a person would take them back. */
  private async unmerge(): Promise<void> {
    const merge = this.merges.filter(({ open }) => open).at(-1);
    if (!merge) return;
    await features.run((tx) => this.carried.undo(tx, this.moveOf(merge)));
    merge.open = false;
  }

  private moveOf({ mergeId, from, to }: Merge) {
    return { brandId: this.brandId, mergeId, fromId: this.members[from], toId: this.members[to] };
  }

  private request(member: number, signedAmount: number) {
    const reason = signedAmount > 0 ? ('play' as const) : ('redeem' as const);
    return {
      brandId: this.brandId,
      memberId: this.members[member],
      amount: signedAmount,
      reason,
      key: `${this.brandId}-${(this.keys += 1)}`,
    };
  }

  private onOne(ids: string[], at: number, work: (id: string) => Promise<unknown>): Promise<unknown> {
    return ids.length === 0 ? Promise.resolve() : work(ids[at % ids.length]);
  }

  async books() {
    const read = features.database.read;
    const where = { brandId: this.brandId };
    return {
      balances: await read.find(Balance, { where, order: { memberId: 'ASC' } }),
      lots: await read.find(Lot, { where, order: { id: 'ASC' } }),
      postings: await read.find(Posting, { where, order: { id: 'ASC' } }),
    };
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

async function assertLaws(world: World): Promise<void> {
  const { balances, lots, postings } = await world.books();
  const counted = postings.filter(({ state }) => state !== 'voided');
  for (const [i, memberId] of world.members.entries()) {
    const row = balances.find((balance) => balance.memberId === memberId) ?? { balance: 0, held: 0 };
    const own = lots.filter((lot) => lot.memberId === memberId);
    const into = sum(counted.filter(({ toAccount }) => toAccount === memberId).map(({ amount: a }) => a));
    const outOf = sum(counted.filter(({ fromAccount }) => fromAccount === memberId).map(({ amount: a }) => a));
    expect(row.balance).toBe(sum(own.map(({ remaining }) => remaining)));
    expect(row.balance).toBe(into - outOf);
    expect(row.balance).toBeGreaterThanOrEqual(0);
    if (world.isAway(i)) expect(row.balance).toBe(0);
    expect(row.held).toBe(
      sum(postings.filter((one) => one.memberId === memberId && one.state === 'pending').map(({ amount: a }) => a)),
    );
  }
  for (const lot of lots) {
    expect(lot.remaining).toBeGreaterThanOrEqual(0);
    expect(lot.remaining).toBeLessThanOrEqual(lot.amount);
    expect(lot.dueAt).toBe(lot.remaining > 0 ? lot.expiresAt : null);
  }
}

/** All members' points and the brand's own accounts sum to nothing. */
async function assertSumsToZero(world: World): Promise<void> {
  const totals = await features.get(PointsBook).totalsOf(world.brandId);
  const { balances } = await world.books();
  expect(totals.moved).toBe(0);
  expect(totals.issue + totals.spent + totals.expired + sum(balances.map(({ balance }) => balance))).toBe(0);
}

async function assertHistoriesAddUp(world: World): Promise<void> {
  const { balances } = await world.books();
  for (const { memberId, balance } of balances) {
    const { rows } = await features.get(PointsBook).history(world.brandId, memberId, 'staff', { limit: 100 });
    if (rows.length > 0) expect(rows[0].balanceAfter).toBe(balance);
    rows.forEach((row, i) => {
      const before = i + 1 < rows.length ? rows[i + 1].balanceAfter : 0;
      expect(row.balanceAfter - before).toBe(row.state === 'voided' ? 0 : row.amount);
    });
  }
}

it('holds whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 40, size: 'max' }), async (deeds) => {
      const world = new World(`w${(round += 1)}`);
      await features.addBrand(world.brandId);
      for (const one of deeds) {
        await world.do(one);
        await assertLaws(world);
      }
      await assertHistoriesAddUp(world);
      await assertSumsToZero(world);
    }),
    { numRuns: process.env['FANQU_MYSQL_URL'] ? 15 : 60 },
  );
}, 120_000);
