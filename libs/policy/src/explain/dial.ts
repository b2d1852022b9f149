import type { HouseholdFacts } from '../domain/household-facts';
import type { FactValue } from './explanation';

/** One fact of a household that could be otherwise. */
export interface Dial {
  fact: string;
  memberId?: string;
  /** `本人（45岁）的工资`. */
  words: string;
  /** What could really change comes first: 0 unknown so far, 1 money, 2 circumstances, 3 fate. */
  reluctance: 0 | 1 | 2 | 3;
  /** null: unknown, or not there. */
  from: FactValue;
  turn: Turn;
  /** The household with this fact otherwise. */
  with(value: FactValue): HouseholdFacts;
  /** How a change is said; the plain way where absent. */
  say?: (to: FactValue) => string;
}

type Turn =
  /** Whole numbers from zero; `per`: how many of them make one of `unit`. */
  | { kind: 'number'; most: number; per: number; unit: string }
  /** Tried in this order. */
  | { kind: 'choice'; options: readonly FactValue[] };

/** 1 000 万元: no family that asks for help is further from a line. */
export const MOST_FEN = 1_000_000_000;
export const YUAN = { kind: 'number', most: MOST_FEN, per: 100, unit: '元' } as const;
