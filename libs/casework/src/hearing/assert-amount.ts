import type { Fen } from '@yimen/kernel';
import { refuse } from './hearing.errors';

/** A reduction names an amount below what is paid now, anything else names none. Refuses `hearing-not-a-cut`. */
export function assertAmount(reduces: boolean, toFen: Fen | undefined, nowFen: Fen | null): void {
  const fits = reduces ? toFen !== undefined && toFen < (nowFen ?? 0) : toFen === undefined;
  if (!fits) throw refuse('hearing-not-a-cut', undefined, { nowFen, reduceToFen: toFen ?? null });
}
