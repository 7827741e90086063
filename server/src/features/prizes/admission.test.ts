import fc from 'fast-check';
import { admit, type Bounds, dayHolder } from './admission';

const DAY = 20_779;
const bounds = (over: Partial<Bounds> = {}): Bounds => ({
  id: 'p',
  stock: 5,
  given: 0,
  perMember: null,
  perDay: null,
  ...over,
});
const ask = (memberId: string, prizeId = 'p') => ({ memberId, prizeId });
const decide = (asks: ReturnType<typeof ask>[], prize: Bounds, counts: [string, number][] = []) =>
  admit(asks, new Map([[prize.id, prize]]), new Map(counts), DAY);

describe('admit', () => {
  it('gives the last one once', () => {
    expect(decide([ask('a'), ask('b')], bounds({ given: 4 }))).toEqual([null, 'out-of-stock']);
  });

  it('knows no end without a bound', () => {
    expect(decide([ask('a'), ask('a'), ask('b')], bounds({ stock: null }))).toEqual([null, null, null]);
  });

  it('counts what a member has, and got earlier in the batch', () => {
    expect(decide([ask('a'), ask('a'), ask('b')], bounds({ perMember: 2 }), [['p a', 1]])).toEqual([null, 'cap', null]);
  });

  it('counts what the day has seen', () => {
    expect(decide([ask('a'), ask('b')], bounds({ perDay: 3 }), [[`p ${dayHolder(DAY)}`, 2]])).toEqual([null, 'cap']);
  });

  it('says out of stock rather than capped when both hold', () => {
    expect(decide([ask('a')], bounds({ given: 5, perMember: 1 }), [['p a', 1]])).toEqual(['out-of-stock']);
  });

  it('a prize nobody knows is out of stock', () => {
    expect(decide([ask('a', 'q')], bounds())).toEqual(['out-of-stock']);
  });

  it('never gives more than stock, cap and day allow, and gives whenever they allow', () => {
    const asks = fc.array(
      fc.constantFrom('a', 'b', 'c', 'd').map((member) => ask(member)),
      { maxLength: 40 },
    );
    const cap = fc.option(fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(asks, fc.option(fc.integer({ min: 0, max: 12 })), cap, cap, (wanted, stock, perMember, perDay) => {
        const decisions = decide(wanted, bounds({ stock, perMember, perDay }));
        const own = new Map<string, number>();
        let given = 0;
        wanted.forEach(({ memberId }, i) => {
          const mine = own.get(memberId) ?? 0;
          const may = given < (stock ?? Infinity) && mine < (perMember ?? Infinity) && given < (perDay ?? Infinity);
          expect(decisions[i] === null).toBe(may);
          if (!may) return;
          given += 1;
          own.set(memberId, mine + 1);
        });
      }),
    );
  });
});
