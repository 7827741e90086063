import type { PrizeBody, PrizeTerms } from '@fanqu/shared/api/prize';
import type { FieldFault } from '@fanqu/shared/api/errors';
import { fail, type Refused } from '../../platform/fail';

const MAY_BE_ENDLESS: readonly PrizeTerms['kind'][] = ['points', 'growth', 'thanks'];

/** What is wrong with a prize that its fields alone cannot tell. Pure. */
export function prizeFaults({ terms, stock }: PrizeBody, templates: ReadonlySet<string>): FieldFault[] {
  const faults: FieldFault[] = [];
  if (terms.kind === 'coupon' && !templates.has(terms.templateId))
    faults.push({ path: 'terms.templateId', text: '没有这张券' });
  if (stock === null && terms.kind !== 'code' && !MAY_BE_ENDLESS.includes(terms.kind)) {
    faults.push({ path: 'stock', text: '这种奖品要填库存' });
  }
  return faults;
}

/** What a change takes away from members: none of it may happen while a running campaign promises the prize. Pure. */
export function takenAway(before: PrizeBody, after: PrizeBody): FieldFault[] {
  const fewer = (a: number | null, b: number | null) => b !== null && (a === null || b < a);
  const faults: FieldFault[] = [];
  if (JSON.stringify(before.terms) !== JSON.stringify(after.terms))
    faults.push({ path: 'terms', text: '活动进行中，奖品内容不能改' });
  if (after.valueFen < before.valueFen) faults.push({ path: 'valueFen', text: '活动进行中，价值只能加不能减' });
  for (const field of ['stock', 'perMember', 'perDay'] as const) {
    if (fewer(before[field], after[field])) faults.push({ path: field, text: '活动进行中，只能加不能减' });
  }
  return faults;
}

/** Only the fields of its kind: what a form left over from another kind is dropped. */
export function termsOf(terms: PrizeTerms): PrizeTerms {
  switch (terms.kind) {
    case 'points':
    case 'growth':
      return { kind: terms.kind, amount: terms.amount };
    case 'coupon':
      return { kind: 'coupon', templateId: terms.templateId };
    case 'code':
      return { kind: 'code', howToUse: terms.howToUse };
    case 'goods':
    case 'thanks':
      return { kind: terms.kind };
  }
}

/** One field is wrong. */
export function faultAt(path: string, text: string): Refused {
  return fail('INVALID_INPUT', { faults: [{ path, text }] });
}
