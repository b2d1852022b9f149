import type { Verdict, Reason } from '../domain/assessment';
import type { PlainDate } from '@yimen/kernel';

/** What a fact can be in a household file; null: unknown, or not there. */
export type FactValue = number | string | boolean | object | null;

/** One fact, changed, and the verdict is another. Always verified by evaluating it. */
export interface Change {
  /** As the household file names it: `liquidAssetsFen`, `incomeFen.wages`; `income` is the household's as the pack counts it. */
  fact: string;
  memberId?: string;
  from: FactValue;
  /** The nearest value that is enough. */
  to: FactValue;
  /** Other words that would do as well. */
  orTo?: FactValue[];
  /** Of an unknown amount: the most it may be; absent where any will do. */
  atMost?: number;
  /** Chinese, with the rule that it turns. */
  says: string;
}

/** Why a programme is not open to a household, or why it is, and the nearest change that would alter that. */
export interface WhyNot {
  pack: string;
  date: PlainDate;
  programme: string;
  verdict: Verdict;
  /** For people. */
  says: string[];
  /** The rules that stand in the way; all of them where none does. */
  because: Reason[];
  missing?: string[];
  /** Nearest first. Empty: no single change is enough. */
  changes: Change[];
  /** Where no single change is enough, of a programme for members: whom the fewest rules keep from it. */
  nearest?: string;
  /** Where no single change is enough: what each rule in the way would take by itself. */
  perRule?: { rule: string; change: Change | null }[];
}
