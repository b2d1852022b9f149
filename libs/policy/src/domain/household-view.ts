import type { Fen, PlainDate } from '@yimen/kernel';
import { countedIncome, type CountedIncome } from './counted-income';
import type { CurrentAward, HouseholdFacts } from './household-facts';
import { inForceOn } from './in-force-on';
import type { PolicyPack, PropertyLimits } from './policy-pack';
import { refuse } from './policy.errors';

/** A household seen with one pack on one day: what all programmes look at. */
export interface HouseholdView {
  facts: HouseholdFacts;
  pack: PolicyPack;
  date: PlainDate;
  size: number;
  income: CountedIncome;
  /** 低保 standard of the household's kind of residence, 分 per person and month. */
  standardFen: Fen;
  edgeLineFen: Fen;
  limits: PropertyLimits;
  /** Awards that run on the day. */
  awards: readonly CurrentAward[];
}

/** Refuses a date for which the pack has no standards (`policy-date-not-covered`). */
export function householdView(facts: HouseholdFacts, pack: PolicyPack, date: PlainDate): HouseholdView {
  const standard = inForceOn(pack.standards, date);
  const limits = inForceOn(pack.property, date);
  if (!standard || !limits) {
    throw refuse(
      'policy-date-not-covered',
      `政策包 ${pack.ref} 自 ${pack.standards[0]?.from} 起有标准，${date} 无法评估`,
    );
  }
  const standardFen = facts.residence === 'urban' ? standard.dibao.urbanFen : standard.dibao.ruralFen;
  return {
    facts,
    pack,
    date,
    size: facts.members.length,
    income: countedIncome(facts, pack),
    standardFen,
    edgeLineFen: Math.round(standardFen * pack.edge.ratio),
    limits,
    awards: (facts.currentAwards ?? []).filter((award) => award.since <= date),
  };
}
