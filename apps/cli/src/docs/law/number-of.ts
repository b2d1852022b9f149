const DIGITS = '〇一二三四五六七八九';

/** 48 or 四十八 (below a hundred) → 48. */
export function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens, ones = ''] = written.includes('十') ? written.split('十') : ['〇', written];
  return Math.max(DIGITS.indexOf(tens || '一'), 0) * 10 + Math.max(DIGITS.indexOf(ones), 0);
}
