import type { Fen } from '@yimen/kernel';

/** An amount as people type it on a phone, as plain figures: full-width, with 元, ￥, commas and blanks. Anything else as it is. */
export function plainAmount(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFKC').replace(/[\s,¥元]/g, '') : value;
}

/** `300.5` → 30050; exact, for figures are never read as a fraction. */
export function fenOf(yuan: string | undefined): Fen | undefined {
  if (yuan === undefined) return undefined;
  const [whole = '0', cents = ''] = yuan.split('.');
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}
