import type { Rounding } from '../domain/pack/pack-document';

/** As `roundMoney`: never below zero, rounded to a multiple once, at the end (I10). Amounts are whole 分. */
export function roundSql(fen: string, { toFen, mode }: Rounding): string {
  const whole = `int8larger(${fen}, 0)`;
  if (toFen === 1) return whole;
  const up = { up: toFen - 1, nearest: Math.floor(toFen / 2), down: 0 }[mode];
  return `((${whole} + ${up}) / ${toFen} * ${toFen})`;
}
