import type { CouponTerms, CouponValidity } from '@fanqu/shared/api/coupon';
import { useTranslation } from 'react-i18next';
import { formatFen } from './numbers';
import { formatTime } from './when';

/** Coupon terms in words, as staff say them. */
export function useCouponText() {
  const { t } = useTranslation();
  const terms = (coupon: { terms: CouponTerms; minimumSpendFen: number }): string => {
    const { terms: what, minimumSpendFen } = coupon;
    const minimum =
      minimumSpendFen > 0 ? t('coupons.over', { spend: formatFen(minimumSpendFen) }) : t('coupons.noMinimum');
    return `${minimum} ${saving(what)}`;
  };
  const saving = (what: CouponTerms): string => {
    if (what.kind === 'cash') return t('coupons.cashOff', { amount: formatFen(what.amountFen) });
    if (what.kind === 'gift') return t('coupons.gift', { gift: what.gift });
    if (what.kind === 'shipping') return t('coupons.kinds.shipping');
    const rate = t('coupons.rate', {
      off: what.offBasisPoints / 100,
      pay: trimmed((10_000 - what.offBasisPoints) / 1000),
    });
    return what.capFen === null ? rate : `${rate} ${t('coupons.capped', { cap: formatFen(what.capFen) })}`;
  };
  const validity = (valid: CouponValidity): string => {
    if (valid.kind === 'fixed') return `${formatTime(valid.from)} – ${formatTime(valid.until)}`;
    return valid.afterDays === 0
      ? t('coupons.validDays', { days: valid.days })
      : t('coupons.validAfter', { after: valid.afterDays, days: valid.days });
  };
  return { terms, validity };
}

const trimmed = (tenths: number): string => tenths.toFixed(2).replace(/\.?0+$/, '');
