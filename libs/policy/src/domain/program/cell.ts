import type { Evaluate } from '../rule/frame';
import type { CellRef, Term } from '../rule/term';

/** A named value of a pack, computed once a household or once a member. */
export interface Cell extends CellRef {
  term: Term;
  evaluate: Evaluate;
}

/** Everything a pack computes. The evaluator runs it over one family, the scan as SQL over everyone. */
export interface Program {
  household: ReadonlyMap<string, Cell>;
  member: ReadonlyMap<string, Cell>;
}

/** Names of the cells that aren't definitions; a definition's name has no colon. */
export const cellNames = {
  eligible: (programme: string) => `eligible:${programme}`,
  rule: (programme: string, rule: string) => `rule:${programme}:${rule}`,
  covers: (programme: string) => `covers:${programme}`,
  amount: (programme: string) => `amount:${programme}`,
  need: (kind: string) => `need:${kind}`,
} as const;
