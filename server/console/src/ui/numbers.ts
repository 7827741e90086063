import i18next from 'i18next';

const counts = new Intl.NumberFormat('zh-CN');

export const formatCount = (count: number): string => counts.format(count);

/** 「不限」 for null. */
export const formatBound = (count: number | null): string =>
  count === null ? i18next.t('common.unbounded') : formatCount(count);

/** 1234 fen → ¥12.34; whole yuan without the decimals. */
export function formatFen(fen: number): string {
  const yuan = fen / 100;
  return `¥${counts.format(Math.trunc(yuan))}${fen % 100 === 0 ? '' : `.${String(Math.abs(fen) % 100).padStart(2, '0')}`}`;
}

export const formatSigned = (amount: number): string => (amount > 0 ? `+${formatCount(amount)}` : formatCount(amount));

/** Share of a whole, one decimal; a dash when there is no whole. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '–';
  return `${((part / whole) * 100).toFixed(1)}%`;
}
