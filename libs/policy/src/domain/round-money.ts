import type { Fen } from '@yimen/kernel';
import type { Rounding } from './pack/pack-document';

const ROUND = { up: Math.ceil, nearest: Math.round, down: Math.floor } as const;

/** The one rounding at the end of a sum (invariant I10). */
export function roundMoney(fen: Fen, rounding: Rounding): Fen {
  return ROUND[rounding.mode](fen / rounding.toFen) * rounding.toFen;
}
