import type { Kind } from '../rule/kind';
import type { Unit } from './pack-document';

/** What a parameter's unit is to a rule. Percent are whole: `fen * percent / 100`. */
export function kindOf(unit: Unit): Kind {
  if (unit === 'yuan') return 'fen';
  return unit === 'm2' ? 'double' : 'int';
}

/** A number as the pack writes it → as rules reckon it: 元 become 分. */
export function valueOf(unit: Unit, written: number): number {
  return unit === 'yuan' ? Math.round(written * 100) : written;
}
