import type { TopLevelCondition } from 'json-rules-engine';

export type Condition = NonNullable<Extract<TopLevelCondition, { all: unknown }>['all']>[number];

export const is = (fact: string, value: unknown = true): Condition => ({ fact, operator: 'equal', value });
export const among = (fact: string, value: readonly string[]): Condition => ({ fact, operator: 'in', value });
export const atLeast = (fact: string, value: unknown): Condition => ({ fact, operator: 'greaterThanInclusive', value });
export const atMost = (fact: string, value: unknown): Condition => ({ fact, operator: 'lessThanInclusive', value });
export const below = (fact: string, value: unknown): Condition => ({ fact, operator: 'lessThan', value });
export const line = (fact: string) => ({ fact });
export const all = (...conditions: Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: Condition[]): Condition => ({ any: conditions });

/** Said false by what is known: the other operator on known facts, and what refutes one of all, or all of any. */
export function refuted(condition: Condition): Condition {
  if ('all' in condition) return { any: condition.all.map(refuted) };
  if ('any' in condition) return { all: condition.any.map(refuted) };
  const { fact, operator, value } = condition as { fact: string; operator: string; value: unknown };
  return { fact, operator: String(OPPOSITE[operator]), value };
}

const OPPOSITE: Readonly<Record<string, string>> = {
  equal: 'knownOther',
  in: 'knownNotIn',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThanInclusive: 'lessThan',
};
