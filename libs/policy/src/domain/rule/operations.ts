import { ageOn } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import { Missing } from './missing';
import type { Told } from './missing';
import type { Type } from './kind';
import type { Arithmetic, Comparison } from './term';

type Two = (left: Told, right: Told) => Told;

/** Whole numbers divide towards zero, as CEL's do; nothing is divided by zero, and a whole number too large to be exact is none. */
export function arithmetic(sign: Arithmetic, type: Type): Two {
  const of = OPERATIONS[sign];
  if (type.kind === 'double') return (a, b) => (sign === '/' && b === 0 ? BY_ZERO : of(Number(a), Number(b)));
  if (sign === '/' || sign === '%') return (a, b) => (b === 0 ? BY_ZERO : exact(Math.trunc(of(Number(a), Number(b)))));
  return (a, b) => exact(of(Number(a), Number(b)));
}

const OPERATIONS: Readonly<Record<Arithmetic, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

const BY_ZERO = Missing.of('除数为零');
const TOO_LARGE = Missing.of('数字太大');

/** CEL's whole numbers overflow, they don't become inexact. JavaScript tells -0 from 0, nobody else does. */
export function exact(value: number): number | Missing {
  if (!Number.isSafeInteger(value)) return TOO_LARGE;
  return value === 0 ? 0 : value;
}

const COMPARES: Readonly<Record<Comparison, (a: Told, b: Told) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

export function compare(sign: Comparison): Two {
  return COMPARES[sign];
}

/** Full years or months from one day to another; none where the second comes first. */
export function elapsed(unit: 'years' | 'months', from: PlainDate, to: PlainDate): number {
  if (to <= from) return 0;
  if (unit === 'years') return ageOn(from, to);
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return months - (to.slice(8) < from.slice(8) ? 1 : 0);
}
