import type { PlainDate } from '@yimen/kernel';
import type { PolicyPack } from './pack/policy-pack';
import { FamilyRun } from './program/family-run';
import type { Assessment, ProposedMeasure } from './assessment';
import { findNeeds, needLeftOpen } from './needs';
import type { HouseholdFacts } from './household-facts';
import { refuse } from './policy.errors';
import { proposeMeasure } from './propose-measure';

/**
 * 综合评估: facts → needs → proposed measures, under `pack` as it stands on `date` (`YYYY-MM-DD`).
 * Three-valued: a missing fact makes a verdict `unknown` and is named, unless a known fact already decides.
 * Pure; throws only `policy-date-not-covered`.
 */
export function assess(facts: HouseholdFacts, pack: PolicyPack, date: PlainDate): Assessment {
  assertCovers(pack, date);
  const run = new FamilyRun(facts, pack, date);
  const needs = findNeeds(run);
  const measures: ProposedMeasure[] = [];
  for (const programme of pack.programmes) {
    run.leftOpen = needLeftOpen(needs, measures);
    measures.push(proposeMeasure(run, programme));
  }
  return { pack: pack.ref, date, needs, measures };
}

/** Refuses a day before the first standard of a pack: `policy-date-not-covered`. */
export function assertCovers(pack: PolicyPack, date: PlainDate): void {
  const first = firstDay(pack);
  if (date < first)
    throw refuse('policy-date-not-covered', `政策包 ${pack.ref} 自 ${first} 起有标准，${date} 无法评估`);
}

function firstDay(pack: PolicyPack): PlainDate {
  return Object.values(pack.parameters).reduce((first, { rows }) => {
    const from = rows[0]?.from ?? first;
    return from < first ? from : first;
  }, '9999-12-31');
}
