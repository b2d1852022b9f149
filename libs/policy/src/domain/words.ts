import { formatYuan, type Fen } from '@yimen/kernel';

/** A published amount without empty decimals: `77000` → `770 元`, `87150` → `871.50 元`. */
export function plainYuan(fen: Fen): string {
  return fen % 100 === 0 ? `${fen / 100} 元` : formatYuan(fen);
}

/** `sum` shared by `heads` for display, cut to the 分: it never shows a line as reached that isn't. */
export function perHeadYuan(sum: Fen, heads: number): string {
  return formatYuan(Math.floor(sum / heads));
}
