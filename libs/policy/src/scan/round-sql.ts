import type { Rounding } from '../pack/pack-document';

/** As `roundMoney`: never below zero, rounded to a multiple once, at the end (I10). Amounts are whole 分. */
export function roundSql(fen: string, { toFen, mode }: Rounding): string {
  const whole = `greatest(${fen}, 0)`;
  if (toFen === 1) return `(case when ${fen} is not null then ${whole} end)`;
  const up = { up: toFen - 1, nearest: Math.floor(toFen / 2), down: 0 }[mode];
  return `(case when ${fen} is not null then (${whole} + ${up}) / ${toFen} * ${toFen} end)`;
}
