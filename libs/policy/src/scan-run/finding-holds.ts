import type { PlainDate } from '@yimen/kernel';
import type { ProposedMeasure } from '../domain/assessment';
import type { HouseholdFacts } from '../domain/household-facts';
import type { FindingKind } from './policy-scan';

export interface FoundThen {
  kind: FindingKind;
  programme: string;
}

/** Whether what the scan found is still so by the household's facts as they are now; never where nobody can tell. */
export function findingHolds(
  { kind, programme }: FoundThen,
  { verdict }: Pick<ProposedMeasure, 'verdict'>,
  facts: HouseholdFacts,
  date: PlainDate,
): boolean {
  const awards = facts.currentAwards ?? [];
  const receives = awards.some((award) => award.programme === programme && award.since <= date);
  if (kind === 'not-receiving') return verdict === 'eligible' && !receives;
  return receives && (kind === 'doubled' || verdict === 'not-eligible');
}
