import type { Answer, AnsweredMeasure } from './application';

type MaybeAnswered = Omit<AnsweredMeasure, 'outcome' | 'agencyName'> & {
  outcome: AnsweredMeasure['outcome'] | null;
  agencyName: string | null;
};

/** What has been decided so far, and of how many: partial results while the others work. */
export interface SoFar {
  decided: AnsweredMeasure[];
  of: number;
}

export function soFar(measures: readonly MaybeAnswered[]): SoFar {
  return { decided: measures.filter(isAnswered).map(answered), of: measures.length };
}

/**
 * One answer from many (统一窗口出件): all granted, none, or partly, of what was pursued to the end; led by the agency of
 * the programme that the pack names first: basic living before specialised aid (LAW 4, 15). Null while one is under way.
 */
export function answerOf(measures: readonly MaybeAnswered[], order: readonly string[] = []): Answer | null {
  const { decided, of } = soFar(measures);
  if (decided.length < of) return null;
  const outcomes = new Set(decided.map((measure) => measure.outcome));
  outcomes.delete('not-pursued');
  const [only = 'not-pursued'] = outcomes;
  return { outcome: outcomes.size > 1 ? 'partly-granted' : only, lead: leadOf(decided, order), measures: decided };
}

function leadOf(decided: readonly AnsweredMeasure[], order: readonly string[]): Answer['lead'] {
  const place = ({ programme }: AnsweredMeasure) =>
    order.includes(programme) ? order.indexOf(programme) : order.length;
  const pursued = decided.filter(({ outcome }) => outcome !== 'not-pursued');
  const [first] = [...pursued].sort((a, b) => place(a) - place(b));
  return first ? { programme: first.programme, agencyName: first.agencyName } : null;
}

function isAnswered(measure: MaybeAnswered): measure is AnsweredMeasure {
  return measure.outcome !== null && measure.agencyName !== null;
}

function answered({ programme, outcome, reason, monthlyFen, oneOffFen, agencyName }: AnsweredMeasure): AnsweredMeasure {
  return { programme, outcome, reason, monthlyFen, oneOffFen, agencyName };
}
