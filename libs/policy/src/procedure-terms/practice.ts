import type { PlainDate } from '@yimen/kernel';
import type { Sourced } from '../domain/pack/pack-document';
import { rowOn } from '../domain/pack/row-on';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { valueOf } from '../domain/pack/unit';
import { refuse } from '../domain/policy.errors';
import type { LimitTerms } from './limit-terms';
import { nation } from './nation';

/** The figures that procedures are run by; parameters of the pack, which a county may set otherwise. */
export interface Practice {
  /** Share of a limit after which a clerk is warned. */
  earlyPercent: number;
  /** Working days after the due day until the county is told. */
  redAfterWorkingDays: number;
  /** Least share of cases that the county visits at random (民发〔2021〕43号 第16条). */
  samplePercent: number;
  /** Working days a recipient has to say what they think of a cut or end (LAW 48 sets none). */
  replyDays: number;
  /** Calendar days for which facts are fresh enough to decide against somebody. */
  freshFactsDays: number;
  /** 分: most that is paid on the small-and-fast path; null where the place has published no standard. */
  urgentCapFen: number | null;
  /** When the papers of aid paid first must be there (LAW 50 sets no day). */
  papersDue: LimitTerms | null;
  /** People on a survey, at least (民发〔2021〕57号 第16条). */
  investigators: number;
  /** From acceptance until the measures are confirmed, whatever the programmes will be. */
  intake: LimitTerms;
}

/**
 * The parameters of practice in force on a day; of one for which the pack has no figure the delivered national pack's.
 * Refuses `policy-date-not-covered` where that has none either.
 */
export function practiceOf(
  pack: PolicyPack,
  on: PlainDate,
  residence: 'urban' | 'rural',
  papersDue: LimitTerms | null,
): Practice {
  const of = (id: string): Figure => {
    const known = figureOf(pack, id, on, residence) ?? figureOf(nation(), id, on, residence);
    if (!known) throw refuse('policy-date-not-covered', `政策包 ${pack.ref} 没有 ${on} 的办理参数 ${id}`);
    return known;
  };
  const standard = figureOf(pack, 'dibao', on, residence);
  const { value: budget, ...sourced } = of('intakeDays');
  return {
    earlyPercent: of('earlyWarningPercent').value,
    redAfterWorkingDays: of('redAfterWorkingDays').value,
    samplePercent: of('samplePercent').value,
    replyDays: of('hearingReplyDays').value,
    freshFactsDays: of('freshFactsDays').value,
    urgentCapFen: standard && of('urgentCapMonths').value * standard.value,
    papersDue,
    investigators: of('investigators').value,
    intake: { budget, unit: 'working-day', ...sourced },
  };
}

interface Figure extends Sourced {
  value: number;
}

function figureOf(pack: PolicyPack, id: string, on: PlainDate, residence: 'urban' | 'rural'): Figure | null {
  const parameter = pack.parameters[id];
  const row = rowOn(parameter, on);
  const written = row?.value ?? row?.[residence];
  if (!parameter || !row || written === undefined) return null;
  const { source = parameter.source, confidence = parameter.confidence, note = parameter.note } = row;
  return { value: valueOf(parameter.unit, written), source, confidence, note };
}
