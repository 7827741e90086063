import type { CouponTemplateBody, CouponTerms, CouponValidity } from '@fanqu/shared/api/coupon';
import type { FieldFault } from '@fanqu/shared/api/errors';

/** What is wrong with a template that its fields alone cannot tell. Pure. */
export function templateFaults(body: CouponTemplateBody, stores: ReadonlySet<string>): FieldFault[] {
  const faults: FieldFault[] = [];
  const { terms, validity, minimumSpendFen } = body;
  if (terms.kind === 'cash' && minimumSpendFen > 0 && terms.amountFen > minimumSpendFen) {
    faults.push({ path: 'terms.amountFen', text: '减的钱比门槛还多' });
  }
  if (validity.kind === 'fixed' && validity.until <= validity.from) {
    faults.push({ path: 'validity.until', text: '结束要晚于开始' });
  }
  for (const store of body.stores.filter((code) => !stores.has(code))) {
    faults.push({ path: 'stores', text: `没有编号为 ${store} 的门店` });
  }
  return faults;
}

/** Only the fields of its kind: what a form left over from another kind is dropped. */
export function termsOf(terms: CouponTerms): CouponTerms {
  switch (terms.kind) {
    case 'cash':
      return { kind: 'cash', amountFen: terms.amountFen };
    case 'discount':
      return { kind: 'discount', offBasisPoints: terms.offBasisPoints, capFen: terms.capFen ?? null };
    case 'gift':
      return { kind: 'gift', gift: terms.gift };
    case 'shipping':
      return { kind: 'shipping' };
  }
}

export function validityOf(validity: CouponValidity): CouponValidity {
  if (validity.kind === 'fixed') return { kind: 'fixed', from: validity.from, until: validity.until };
  return { kind: 'relative', afterDays: validity.afterDays, days: validity.days };
}
