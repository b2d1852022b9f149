import type { PolicyPack } from '@yimen/policy';
import { REFUSAL_REASONS } from '../cases/refusal-reasons';
import type { Answer, MeasureOutcome } from '../domain/application';
import type { MeasureView } from '../persistence/measure.repository';
import type { AnsweredLine, NoticeFacts } from './notice-facts';

/** Why a case of ours ended without a grant; what a department decided comes with its own words. */
const CASE_REASONS: Readonly<Record<string, string>> = {
  ...REFUSAL_REASONS,
  'not-cooperating': '无正当理由不配合调查核实，终止办理',
  'application-withdrawn': '申请已撤回',
};
/** Nobody is told that all was granted, or that nothing can be done, where the agency ended it (民发〔2021〕57号 第29条). */
const AGAINST_THEM = 'not-cooperating';
const ELSEWHERE = '理由见该项的书面决定';

/** The one answer, measure by measure: programmes by the pack's names, reasons in the words they were given in. */
export function closingFacts(
  { outcome, lead }: Answer,
  measures: readonly MeasureView[],
  pack: PolicyPack,
  reasonTexts: ReadonlyMap<string, string>,
): NoticeFacts['closing'] {
  const lines = measures.map((measure): AnsweredLine => {
    const { id, programme, reason, monthlyFen, oneOffFen } = measure;
    const programmeName = pack.programmes.find((known) => known.id === programme)?.name ?? programme;
    const { outcome: ended, agencyName } = measure as { outcome: MeasureOutcome; agencyName: string };
    const told = reasonTexts.get(id) ?? (reason === null ? null : (CASE_REASONS[reason] ?? ELSEWHERE));
    const against = ended === 'not-pursued' && reason === AGAINST_THEM ? { endedAgainst: true as const } : {};
    return { programmeName, outcome: ended, reason: told, monthlyFen, oneOffFen, agencyName, ...against };
  });
  return { outcome, ...(lead ? { lead: lead.agencyName } : {}), measures: lines };
}
