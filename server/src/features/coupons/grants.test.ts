import fc from 'fast-check';
import { decideGrants, type Shelf } from './grants';

const shelf = (over: Partial<Shelf['template']> = {}, window = { fromAt: 0, untilAt: 1000 }): Shelf => ({
  template: { stock: 10, granted: 0, perMember: 1, state: 'active', ...over },
  window,
});
const one = (memberId: string, templateId = 't') => ({ memberId, templateId });

describe('decideGrants', () => {
  it.each<[string, Shelf | null, string | null]>([
    ['one in stock', shelf(), null],
    ['an unknown template', null, 'NOT_FOUND'],
    ['the last is gone', shelf({ granted: 10 }), 'COUPON_OUT_OF_STOCK'],
    ['stopped by ops', shelf({ state: 'stopped' }), 'COUPON_OUT_OF_STOCK'],
    ['over before it is granted', shelf({}, { fromAt: 0, untilAt: 499 }), 'COUPON_EXPIRED'],
  ])('%s', (_, template, decision) => {
    const shelves = new Map(template ? [['t', template]] : []);
    expect(decideGrants([one('a')], shelves, new Map(), 500)).toEqual([decision]);
  });

  it('counts what the member has, and what they got earlier in the batch', () => {
    const shelves = new Map([['t', shelf({ perMember: 2 })]]);
    const decisions = decideGrants([one('a'), one('a'), one('b')], shelves, new Map([['t a', 1]]), 500);
    expect(decisions).toEqual([null, 'COUPON_CAP_REACHED', null]);
  });

  it('a batch gives the same as its members one after the other', () => {
    const asks = fc.array(
      fc.record({ memberId: fc.constantFrom('a', 'b', 'c'), templateId: fc.constantFrom('s', 't') }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(asks, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 4 }), (wanted, stock, perMember) => {
        const shelves = new Map([
          ['s', shelf({ stock, perMember })],
          ['t', shelf({ stock: 3, perMember })],
        ]);
        const together = decideGrants(wanted, shelves, new Map(), 500);
        expect(together).toEqual(oneByOne(wanted, shelves));
      }),
    );
  });
});

/** The plainest thing that could be right. */
function oneByOne(wanted: { memberId: string; templateId: string }[], shelves: Map<string, Shelf>) {
  const left = new Map([...shelves].map(([id, { template }]) => [id, template.stock - template.granted]));
  const own = new Map<string, number>();
  return wanted.map(({ memberId, templateId }) => {
    const place = `${templateId} ${memberId}`;
    if ((own.get(place) ?? 0) >= (shelves.get(templateId)?.template.perMember ?? 0)) return 'COUPON_CAP_REACHED';
    if ((left.get(templateId) ?? 0) < 1) return 'COUPON_OUT_OF_STOCK';
    own.set(place, (own.get(place) ?? 0) + 1);
    left.set(templateId, (left.get(templateId) ?? 0) - 1);
    return null;
  });
}
