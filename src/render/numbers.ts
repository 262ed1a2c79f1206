const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** 1234.5 as `1,234.5`: at most so many decimals, or exactly so many. Both languages write numbers alike. */
export function formatNumber(
  value: number,
  decimals: { readonly most: number } | { readonly exactly: number },
): string {
  if (!('exactly' in decimals) && Number.isInteger(value) && value > -1000 && value < 1000) return String(value + 0);
  const fixed = Math.abs(value).toFixed('exactly' in decimals ? decimals.exactly : decimals.most);
  const [whole = '0', fraction = ''] = fixed.split('.');
  const shown = 'exactly' in decimals ? fraction : fraction.replace(/0+$/, '');
  const text = group(whole) + (shown === '' ? '' : `.${shown}`);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** With a sign before what is not nothing: variances. */
export function formatSigned(value: number, most = 1): string {
  const text = formatNumber(value, { most });
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** From ten-thousandths: 4,550 is `45.5%`. */
export const formatPercent = (share: number): string => `${formatNumber(share / 100, { most: 1 })}%`;

/** Whole amounts without decimals, others with two. */
export const formatAmount = (value: number): string =>
  formatNumber(value, Number.isInteger(value) ? { most: 0 } : { exactly: 2 });
