import type { Answer, AnsweredMeasure } from './application';

type MaybeAnswered = Omit<AnsweredMeasure, 'outcome' | 'agencyName'> & {
  outcome: AnsweredMeasure['outcome'] | null;
  agencyName: string | null;
};

/**
 * One answer from many (统一窗口出件): all granted, none, or partly, of what was pursued to the end.
 * Null while one is still under way.
 */
export function answerOf(measures: readonly MaybeAnswered[]): Answer | null {
  const answered: AnsweredMeasure[] = [];
  for (const { programme, outcome, reason, monthlyFen, oneOffFen, agencyName } of measures) {
    if (outcome === null || agencyName === null) return null;
    answered.push({ programme, outcome, reason, monthlyFen, oneOffFen, agencyName });
  }
  const outcomes = new Set(answered.map((measure) => measure.outcome));
  outcomes.delete('not-pursued');
  const [only = 'not-pursued'] = outcomes;
  return { outcome: outcomes.size > 1 ? 'partly-granted' : only, measures: answered };
}
