/** Money is an integer number of 分; there is no other representation. */
export type Fen = number;

/** `77050` → `770.50 元`, as counters and reasons print it. */
export function formatYuan(fen: Fen): string {
  return `${(fen / 100).toFixed(2)} 元`;
}
