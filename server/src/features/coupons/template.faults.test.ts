import type { CouponTemplateBody, CouponTerms } from '@fanqu/shared/api/coupon';
import { templateFaults, termsOf } from './template.faults';

const BODY: CouponTemplateBody = {
  name: '满 100 减 20',
  terms: { kind: 'cash', amountFen: 2000 },
  minimumSpendFen: 10_000,
  validity: { kind: 'relative', afterDays: 0, days: 7 },
  stores: ['sh-01'],
  stock: 3,
  perMember: 1,
  howToUse: '到店出示',
  costFen: 2000,
};
const STORES = new Set(['sh-01']);

describe('templateFaults', () => {
  it('has nothing against a good one', () => {
    expect(templateFaults(BODY, STORES)).toEqual([]);
  });

  it.each<[string, Partial<CouponTemplateBody>, string]>([
    ['more off than must be spent', { minimumSpendFen: 1999 }, 'terms.amountFen'],
    ['over before it begins', { validity: { kind: 'fixed', from: 10, until: 10 } }, 'validity.until'],
    ['a store nobody knows', { stores: ['sh-01', 'bj-09'] }, 'stores'],
  ])('%s', (_, change, path) => {
    expect(templateFaults({ ...BODY, ...change }, STORES).map((fault) => fault.path)).toEqual([path]);
  });

  it('allows cash off without a minimum', () => {
    expect(templateFaults({ ...BODY, minimumSpendFen: 0 }, STORES)).toEqual([]);
  });
});

it('drops what a form left over from another kind', () => {
  const mixed = { kind: 'shipping', gift: '奶茶', amountFen: 5 } as CouponTerms;
  expect(termsOf(mixed)).toEqual({ kind: 'shipping' });
});
