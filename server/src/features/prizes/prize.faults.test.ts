import type { PrizeBody, PrizeTerms } from '@fanqu/shared/api/prize';
import { prizeFaults, takenAway, termsOf } from './prize.faults';

const BODY: PrizeBody = {
  name: '小熊公仔',
  terms: { kind: 'goods' },
  sprite: 'teddy-bear',
  valueFen: 5900,
  costFen: 3000,
  stock: 10,
  perMember: 2,
  perDay: 5,
};

describe('prizeFaults', () => {
  it.each<[string, Partial<PrizeBody>, string[]]>([
    ['goods with stock', {}, []],
    ['goods without an end', { stock: null }, ['stock']],
    ['a coupon without an end', { stock: null, terms: { kind: 'coupon', templateId: 't' } }, ['stock']],
    ['a coupon nobody knows', { terms: { kind: 'coupon', templateId: 'gone' } }, ['terms.templateId']],
    ['points without an end', { stock: null, terms: { kind: 'points', amount: 5 } }, []],
    ['thanks without an end', { stock: null, terms: { kind: 'thanks' } }, []],
    ['a code pool says itself how many', { stock: null, terms: { kind: 'code', howToUse: '兑换' } }, []],
  ])('%s', (_, change, paths) => {
    expect(prizeFaults({ ...BODY, ...change }, new Set(['t'])).map((fault) => fault.path)).toEqual(paths);
  });
});

describe('takenAway', () => {
  it.each<[string, Partial<PrizeBody>, string[]]>([
    ['nothing changed', {}, []],
    ['more of everything', { stock: 11, perMember: null, perDay: 6, valueFen: 6000, name: '大熊公仔' }, []],
    ['less stock', { stock: 9 }, ['stock']],
    ['a lower cap', { perMember: 1 }, ['perMember']],
    ['a lower daily cap', { perDay: 4 }, ['perDay']],
    ['worth less', { valueFen: 5800 }, ['valueFen']],
    ['something else', { terms: { kind: 'points', amount: 1 } }, ['terms']],
  ])('%s', (_, change, paths) => {
    expect(takenAway(BODY, { ...BODY, ...change }).map((fault) => fault.path)).toEqual(paths);
  });

  it('a bound where there was none takes away', () => {
    expect(takenAway({ ...BODY, perDay: null }, { ...BODY, perDay: 1000 }).map((fault) => fault.path)).toEqual([
      'perDay',
    ]);
  });
});

it('drops what a form left over from another kind', () => {
  expect(termsOf({ kind: 'goods', amount: 3 } as unknown as PrizeTerms)).toEqual({ kind: 'goods' });
});
