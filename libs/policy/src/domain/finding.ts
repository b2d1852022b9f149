import type { Fen } from '@yimen/kernel';
import type { Verdict } from './assessment';

/** One rule applied: true, false, or null when a fact it needs is missing. */
export interface Finding {
  rule: string;
  holds: boolean | null;
  detail: string;
  missing?: readonly string[];
  /** Document behind a dated figure, named beside the article. */
  source?: string;
}

export interface Judgement {
  verdict: Verdict;
  findings: readonly Finding[];
  missing: readonly string[];
  due: Due;
}

/** What is due if the verdict is eligible. */
export interface Due {
  monthlyFen?: Fen;
  memberIds?: readonly string[];
}

/** All must hold. A rule that fails decides, whatever else is unknown. */
export function allOf(findings: readonly Finding[], due: Due = {}): Judgement {
  if (findings.some((finding) => finding.holds === false)) return judgement('not-eligible', findings);
  return judgement(findings.some((finding) => finding.holds === null) ? 'unknown' : 'eligible', findings, due);
}

/** One is enough. A rule that holds decides, whatever else is unknown. */
export function anyOf(findings: readonly Finding[]): Judgement {
  if (findings.some((finding) => finding.holds === true)) return judgement('eligible', findings);
  return judgement(findings.some((finding) => finding.holds === null) ? 'unknown' : 'not-eligible', findings);
}

function judgement(verdict: Verdict, findings: readonly Finding[], due: Due = {}): Judgement {
  const missing = findings.flatMap((finding) => (finding.holds === null ? (finding.missing ?? []) : []));
  return {
    verdict,
    findings,
    missing: verdict === 'unknown' ? [...new Set(missing)] : [],
    due: verdict === 'eligible' ? due : {},
  };
}
