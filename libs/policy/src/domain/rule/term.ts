import type { Fact } from '../vocabulary/fact';
import type { Level, Type } from './kind';

export type ListName = 'members' | 'vehicles' | 'homes';

export const LISTS: Readonly<Record<ListName, Level>> = { members: 'member', vehicles: 'vehicle', homes: 'home' };

export type Arithmetic = '+' | '-' | '*' | '/' | '%';
export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';
export type Logic = '&&' | '||';

/** A cell is a named value computed once a household or once a member: a definition, a rule, a verdict, an amount. */
export interface CellRef {
  level: 'household' | 'member';
  name: string;
}

/** A checked expression: every node knows its type. The evaluator and the SQL are made from the same one. */
export type Term = { type: Type } & (
  | { op: 'literal'; value: number | string | boolean }
  | { op: 'fact'; fact: Fact }
  | { op: 'has'; fact: Fact }
  | { op: 'date' }
  | { op: 'standard'; parameter: string }
  | { op: 'cell'; cell: CellRef }
  | { op: 'receives'; programme: string; level: 'household' | 'member' }
  | { op: 'above-line-months'; programme: string }
  | { op: 'told'; hardship: string }
  | { op: 'need-left-open' }
  | { op: 'not' | 'negate'; of: Term }
  | { op: 'arithmetic'; sign: Arithmetic; left: Term; right: Term }
  | { op: 'compare'; sign: Comparison; left: Term; right: Term }
  | { op: 'logic'; sign: Logic; left: Term; right: Term }
  | { op: 'choose'; if: Term; then: Term; else: Term }
  | { op: 'in'; item: Term; options: readonly (string | number)[] }
  | { op: 'elapsed'; unit: 'years' | 'months'; from: Term; to: Term }
  | { op: 'extreme'; which: 'min' | 'max'; left: Term; right: Term }
  | { op: 'aggregate'; fn: 'exists' | 'all' | 'count' | 'sum'; list: ListName; where?: Term; value?: Term }
);

export type TermOf<Op extends Term['op']> = Extract<Term, { op: Op }>;

/** The terms directly inside one. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.op) {
    case 'not':
    case 'negate':
      return [term.of];
    case 'arithmetic':
    case 'compare':
    case 'logic':
    case 'extreme':
      return [term.left, term.right];
    case 'choose':
      return [term.if, term.then, term.else];
    case 'in':
      return [term.item];
    case 'elapsed':
      return [term.from, term.to];
    case 'aggregate':
      return [term.where, term.value].filter((part): part is Term => part !== undefined);
    default:
      return [];
  }
}

/** Every term of a tree, the whole one first. */
export function* walk(term: Term): Generator<Term> {
  yield term;
  for (const part of partsOf(term)) yield* walk(part);
}
