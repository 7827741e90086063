import type { CouponTerms } from '@fanqu/shared/api/coupon';

/** 1250 → 「12.5」 */
export function yuan(fen: number): string {
  return String(Number((fen / 100).toFixed(2)));
}

/** 2000 basis points off → 「8」 折; 1500 → 「8.5」 */
function fold(offBasisPoints: number): string {
  return String(Number(((10_000 - offBasisPoints) / 1_000).toFixed(2)));
}

/** What a coupon is, in words: 「满 100 减 20」, 「满 50 打 8 折,最多省 30」, 「满 50 包邮」. */
export function couponWords(terms: CouponTerms, minimumSpendFen: number): string {
  const from = minimumSpendFen > 0 ? `满 ${yuan(minimumSpendFen)} ` : '';
  switch (terms.kind) {
    case 'cash':
      return from ? `${from}减 ${yuan(terms.amountFen)}` : `立减 ${yuan(terms.amountFen)} 元`;
    case 'discount':
      return `${from && `${from}打 `}${fold(terms.offBasisPoints)} 折${terms.capFen === null ? '' : `，最多省 ${yuan(terms.capFen)}`}`;
    case 'gift':
      return `${from}送${terms.gift}`;
    case 'shipping':
      return `${from}包邮`;
  }
}

/** The same as a thing one gets: 「满 100 减 20 券」. */
export function couponGiftWords(terms: CouponTerms, minimumSpendFen: number): string {
  return `${couponWords(terms, minimumSpendFen)} 券`;
}
