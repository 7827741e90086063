import type { PrizeBody, PrizeTerms } from '@fanqu/shared/api/prize';
import { Growth } from '../../server/src/features/cards';
import { CouponTemplates } from '../../server/src/features/coupons';
import { PointsBook } from '../../server/src/features/points';
import {
  CodePool,
  type GiveOutcome,
  type GiveRequest,
  Prizes,
  PrizeShelf,
  Rewards,
  Win,
  Wins,
} from '../../server/src/features/prizes';
import { Prize, PrizeCode } from '../../server/src/features/prizes/prize.entity';
import { Delivery } from '../../server/src/features/prizes/win.entity';
import { Refused } from '../../server/src/platform/fail';
import { DAY_MS, type Features, openFeatures } from '../support/features';

/** Giving: in a crowd, in a batch, again, and never above stock or cap. */

let features: Features;
let prizes: Prizes;
let count = 0;

beforeAll(async () => {
  features = await openFeatures();
  prizes = features.get(Prizes);
});
afterAll(() => features.close());

const BODY: PrizeBody = {
  name: '小熊公仔',
  terms: { kind: 'goods' },
  sprite: 'teddy-bear',
  valueFen: 5900,
  costFen: 3000,
  stock: 3,
  perMember: null,
  perDay: null,
};

async function prize(over: Partial<PrizeBody> = {}): Promise<string> {
  const { id } = await features.run((tx) => features.get(PrizeShelf).add(tx, features.brandId, { ...BODY, ...over }));
  return id;
}

const codePool = async (codes: string[]) => {
  const id = await prize({ terms: { kind: 'code', howToUse: '在 App 里兑换' }, stock: null });
  await features.run((tx) => features.get(CodePool).add(tx, features.brandId, id, codes));
  return id;
};

function ask(prizeId: string, memberId: string, over: Partial<GiveRequest> = {}): GiveRequest {
  count += 1;
  const campaign = { id: 'camp-1', title: '接星星' };
  return {
    brandId: features.brandId,
    memberId,
    prizeId,
    campaign,
    playId: `play-${count}`,
    key: `key-${count}`,
    ...over,
  };
}

const give = (...requests: GiveRequest[]) => features.run((tx) => prizes.give(tx, requests));
const said = (outcomes: GiveOutcome[]) => outcomes.map((outcome) => ('won' in outcome ? 'won' : outcome.refused));
const winners = (outcomes: GiveOutcome[]) => said(outcomes).filter((outcome) => outcome === 'won').length;
const standing = async (id: string) => {
  const row = await features.database.read.findOne(Prize, { brandId: features.brandId, id });
  return {
    given: row?.given,
    wins: await features.database.read.count(Win, { brandId: features.brandId, prizeId: id }),
  };
};
const crowd = (id: string, size: number) =>
  Promise.all(Array.from({ length: size }, (_, i) => give(ask(id, `crowd-${count}-${i}`))));

describe('stock', () => {
  it('50 at once for 3 in stock get exactly 3', async () => {
    const id = await prize();
    const outcomes = (await crowd(id, 50)).flat();
    expect(winners(outcomes)).toBe(3);
    expect(said(outcomes).filter((outcome) => outcome === 'out-of-stock')).toHaveLength(47);
    expect(await standing(id)).toEqual({ given: 3, wins: 3 });
  });

  it('batches in a crowd share it and refuse the rest', async () => {
    const id = await prize({ stock: 25 });
    const batches = Array.from({ length: 6 }, (_, b) =>
      Array.from({ length: 10 }, (_, i) => ask(id, `batch-${b}-${i}`)),
    );
    const outcomes = (await Promise.all(batches.map((batch) => give(...batch)))).flat();
    expect(winners(outcomes)).toBe(25);
    expect(await standing(id)).toEqual({ given: 25, wins: 25 });
  });

  it('batches of several prizes that cross each other all come through', async () => {
    const ids = [await prize({ stock: 20 }), await prize({ stock: 20 }), await prize({ stock: 20 })];
    const batch = (shift: number, b: number) => ids.map((_, i) => ask(ids[(i + shift) % 3], `cross-${b}-${i}`));
    const outcomes = (await Promise.all(Array.from({ length: 30 }, (_, b) => give(...batch(b % 3, b))))).flat();
    expect(winners(outcomes)).toBe(60);
    expect(await Promise.all(ids.map(standing))).toEqual(ids.map(() => ({ given: 20, wins: 20 })));
  });

  it('without a bound is for everyone', async () => {
    const id = await prize({ terms: { kind: 'points', amount: 5 }, stock: null });
    expect(winners((await crowd(id, 20)).flat())).toBe(20);
  });

  it('a unit that fails gives nothing', async () => {
    const id = await prize();
    const failing = features.run(async (tx) => {
      await prizes.give(tx, [ask(id, 'unlucky')]);
      throw new Error('the power went out');
    });
    await expect(failing).rejects.toThrow('power');
    expect(await standing(id)).toEqual({ given: 0, wins: 0 });
  });
});

describe('caps', () => {
  it('20 at once by one member get what one member may have', async () => {
    const id = await prize({ stock: 100, perMember: 2 });
    const outcomes = (await Promise.all(Array.from({ length: 20 }, () => give(ask(id, 'greedy'))))).flat();
    expect(winners(outcomes)).toBe(2);
    expect(said(outcomes).filter((outcome) => outcome === 'cap')).toHaveLength(18);
  });

  it('30 at once get what a day may give; the next day gives again', async () => {
    const id = await prize({ stock: 100, perDay: 4 });
    expect(winners((await crowd(id, 30)).flat())).toBe(4);
    features.clock.advance(DAY_MS);
    expect(winners((await crowd(id, 3)).flat())).toBe(3);
    expect(await standing(id)).toEqual({ given: 7, wins: 7 });
  });
});

describe('keys', () => {
  it('20 at once with one key are one win', async () => {
    const id = await prize({ stock: 10 });
    const same = ask(id, 'again');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => give(same).catch((error: unknown) => error)));
    const wins = outcomes.flatMap((outcome) => (Array.isArray(outcome) ? (outcome as GiveOutcome[]) : []));
    const others = outcomes.filter((outcome) => !Array.isArray(outcome));
    expect(new Set(wins.map((outcome) => ('won' in outcome ? outcome.won.winId : outcome.refused))).size).toBe(1);
    expect(others.every((error) => error instanceof Refused && error.code === 'STILL_RUNNING')).toBe(true);
    expect(await standing(id)).toEqual({ given: 1, wins: 1 });
    expect(winners(await give(same))).toBe(1);
  });

  it('a key for another prize is KEY_REUSED', async () => {
    const [one, other] = [await prize(), await prize()];
    const first = ask(one, 'sly');
    await give(first);
    await expect(give({ ...first, prizeId: other })).rejects.toMatchObject({ code: 'KEY_REUSED' });
  });

  it('a prize that does not exist is NOT_FOUND', async () => {
    await expect(give(ask('nowhere', 'lost'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('code pools', () => {
  it('40 at once for 15 codes get each code once', async () => {
    const codes = Array.from({ length: 15 }, (_, i) => `CARD-${i}`);
    const id = await codePool(codes);
    const outcomes = (await crowd(id, 40)).flat();
    expect(winners(outcomes)).toBe(15);
    const rows = await features.database.read.find(PrizeCode, { where: { brandId: features.brandId, prizeId: id } });
    const winIds = outcomes.flatMap((outcome) => ('won' in outcome && outcome.won.winId ? [outcome.won.winId] : []));
    const shown = await features.get(CodePool).of(features.database.read, features.brandId, winIds);
    expect([...shown.values()].sort()).toEqual([...codes].sort());
    expect(new Set(rows.map((row) => row.winId)).size).toBe(15);
  });

  it('keeps no code readable in the database', async () => {
    const id = await codePool(['TOP-SECRET-1']);
    const rows = await features.database.read.rows<Record<string, string>>(
      'SELECT * FROM prize_code WHERE prize_id = ?',
      [id],
    );
    expect(JSON.stringify(rows)).not.toContain('TOP-SECRET');
  });

  it('imported again, a code is a duplicate and the stock does not grow', async () => {
    const id = await codePool(['A-1', 'A-2']);
    const isNew = await features.run((tx) => features.get(CodePool).add(tx, features.brandId, id, ['A-2', 'A-3']));
    expect(isNew).toBe(1);
    expect(await features.get(PrizeShelf).view(features.brandId, id)).toMatchObject({ stock: 3, stockLeft: 3 });
  });
});

describe('what is handed over', () => {
  const me = () => ({ brandId: features.brandId, memberId: `winner-${(count += 1)}` });
  const winOf = async (terms: PrizeTerms, over: Partial<PrizeBody> = {}) => {
    const { brandId, memberId } = me();
    const id = await prize({ terms, ...over });
    const [outcome] = await give(ask(id, memberId));
    const { rows } = await features.get(Wins).list({ brandId, memberId }, {});
    return { memberId, outcome, win: rows[0] };
  };

  it('points go to the ledger', async () => {
    const { memberId, win } = await winOf({ kind: 'points', amount: 50 }, { name: '50 积分', stock: null });
    expect((await features.get(PointsBook).balanceOf(features.brandId, memberId)).balance).toBe(50);
    expect(win).toMatchObject({ prize: { name: '50 积分', kind: 'points' }, delivery: null, code: null });
    const { rows } = await features.get(PointsBook).history(features.brandId, memberId, 'member', {});
    expect(rows[0].text).toBe('「接星星」奖品');
  });

  it('growth goes to growth', async () => {
    const { memberId } = await winOf({ kind: 'growth', amount: 20 }, { stock: null });
    expect(await features.get(Growth).of(features.brandId, memberId)).toBe(20);
  });

  it('goods wait for an address', async () => {
    const { win } = await winOf({ kind: 'goods' });
    expect(win.delivery).toMatchObject({ state: 'address-needed', address: null });
  });

  it('thanks are a place on the wheel and no win', async () => {
    const { outcome, win } = await winOf({ kind: 'thanks' }, { name: '谢谢参与', stock: null });
    expect(outcome).toMatchObject({ won: { winId: null, face: { name: '谢谢参与', kind: 'thanks' } } });
    expect(win).toBeUndefined();
  });

  describe('coupons', () => {
    const template = async (stock: number, perMember: number) => {
      const terms = { kind: 'cash', amountFen: 2000 } as const;
      const validity = { kind: 'relative', afterDays: 0, days: 7 } as const;
      const body = {
        name: '满减券',
        terms,
        minimumSpendFen: 10_000,
        validity,
        stores: [],
        stock,
        perMember,
        howToUse: '',
        costFen: 2000,
      };
      return (await features.run((tx) => features.get(CouponTemplates).add(tx, features.brandId, body))).id;
    };

    it('are granted with the win', async () => {
      const { win } = await winOf({ kind: 'coupon', templateId: await template(5, 1) });
      expect(win.couponId).not.toBeNull();
    });

    it('that ran out are a prize out of stock, and the prize’s own stock is not touched', async () => {
      const id = await prize({ terms: { kind: 'coupon', templateId: await template(2, 1) }, stock: 10 });
      const outcomes = (await crowd(id, 12)).flat();
      expect(winners(outcomes)).toBe(2);
      expect(said(outcomes).filter((outcome) => outcome === 'out-of-stock')).toHaveLength(10);
      expect(await standing(id)).toEqual({ given: 2, wins: 2 });
      expect(await features.get(PrizeShelf).view(features.brandId, id)).toMatchObject({ stock: 10, stockLeft: 0 });
    });

    it('that the member has already are capped', async () => {
      const id = await prize({ terms: { kind: 'coupon', templateId: await template(9, 1) }, stock: 9 });
      expect(said(await give(ask(id, 'twice')))).toEqual(['won']);
      expect(said(await give(ask(id, 'twice')))).toEqual(['cap']);
      expect(await standing(id)).toEqual({ given: 1, wins: 1 });
    });
  });

  it('fixed rewards are given together and said in words; a repeat gives nothing twice', async () => {
    const { brandId, memberId } = me();
    const body = {
      name: '满减券',
      terms: { kind: 'cash', amountFen: 2000 },
      minimumSpendFen: 10_000,
      validity: { kind: 'relative', afterDays: 0, days: 7 },
    } as const;
    const { id: templateId } = await features.run((tx) =>
      features
        .get(CouponTemplates)
        .add(tx, brandId, { ...body, stores: [], stock: 1, perMember: 1, howToUse: '', costFen: 2000 }),
    );
    const rewards = [
      { kind: 'points', amount: 50 },
      { kind: 'growth', amount: 5 },
      { kind: 'coupon', templateId },
    ] as const;
    const words = ['50 积分', '5 成长值', '满 100 减 20 券'];
    const grant = (member: string, key: string) =>
      features.run((tx) =>
        features.get(Rewards).grant(tx, { brandId, memberId: member, rewards, reason: 'welcome', key }),
      );
    expect((await features.get(Rewards).describe(brandId, rewards)).map(({ text }) => text)).toEqual(words);
    expect((await grant(memberId, `welcome-${memberId}`)).map(({ text }) => text)).toEqual(words);
    expect((await grant(memberId, `welcome-${memberId}`)).map(({ text }) => text)).toEqual(words);
    expect((await features.get(PointsBook).balanceOf(brandId, memberId)).balance).toBe(50);
    expect(await features.get(Growth).of(brandId, memberId)).toBe(5);
    expect((await grant('too-late', 'welcome-too-late')).map(({ text }) => text)).toEqual(['50 积分', '5 成长值']);
  });

  it('the first code of a pool goes to its winner alone', async () => {
    const id = await codePool(['ONE-CODE']);
    await give(ask(id, 'code-winner'));
    const { rows } = await features.get(Wins).list({ brandId: features.brandId, memberId: 'code-winner' }, {});
    expect(rows).toMatchObject([{ code: 'ONE-CODE', howToUse: '在 App 里兑换' }]);
    expect(await features.database.read.count(Delivery, { brandId: features.brandId, memberId: 'code-winner' })).toBe(
      0,
    );
  });
});
