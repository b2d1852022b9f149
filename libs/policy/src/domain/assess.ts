import type { PlainDate } from '@yimen/kernel';
import type { Assessment, ProposedMeasure } from './assessment';
import { cite } from './cite';
import type { Judgement } from './finding';
import type { HouseholdFacts } from './household-facts';
import { householdView } from './household-view';
import { layerOf } from './layer';
import { findNeeds } from './needs';
import type { PolicyPack, Programme } from './policy-pack';
import { judgeCharity } from './programmes/charity';
import { judgeDibao } from './programmes/dibao';
import { judgeDibaoEdge } from './programmes/dibao-edge';
import { judgeDisaster } from './programmes/disaster';
import { judgeEducation } from './programmes/education';
import { judgeEmployment } from './programmes/employment';
import { judgeHousing } from './programmes/housing';
import { judgeMedical } from './programmes/medical';
import { judgeTemporaryAid } from './programmes/temporary-aid';
import type { ProgrammeId } from './rule-names';

/**
 * 综合评估: facts → needs → proposed measures, under `pack` as it stands on `date` (`YYYY-MM-DD`).
 * Three-valued: a missing fact makes a verdict `unknown` and is named, unless a known fact already decides.
 * Pure; throws only `policy-date-not-covered`.
 */
export function assess(facts: HouseholdFacts, pack: PolicyPack, date: PlainDate): Assessment {
  const view = householdView(facts, pack, date);
  const dibao = judgeDibao(view);
  const edge = judgeDibaoEdge(view, dibao);
  const layer = layerOf(view, dibao, edge);
  const needs = findNeeds(view, layer);
  const government = {
    dibao,
    'dibao-edge': edge,
    'temporary-aid': judgeTemporaryAid(view, layer),
    medical: judgeMedical(view, layer),
    education: judgeEducation(view, layer),
    housing: judgeHousing(view, layer),
    employment: judgeEmployment(view, layer),
    disaster: judgeDisaster(view),
  };
  const judged: Record<ProgrammeId, Judgement> = { ...government, charity: judgeCharity(needs, government) };
  const measures = pack.programmes.map((programme) => proposal(programme, judged[programme.id], pack, date));
  return { pack: pack.ref, date, needs, measures };
}

function proposal(programme: Programme, judged: Judgement, pack: PolicyPack, date: PlainDate): ProposedMeasure {
  const { monthlyFen, memberIds = [] } = judged.due;
  return {
    programme: programme.id,
    verdict: judged.verdict,
    ...(monthlyFen !== undefined && { monthlyFen }),
    ...(memberIds.length > 0 && { memberIds: [...memberIds] }),
    ...(judged.missing.length > 0 && { missing: [...judged.missing] }),
    because: judged.findings.map((finding) => ({
      rule: `${programme.id}.${finding.rule}`,
      article: cite(pack, programme, finding, date),
      holds: finding.holds,
      detail: finding.detail,
    })),
  };
}
