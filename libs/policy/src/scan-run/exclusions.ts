import type { PlainDate } from '@yimen/kernel';
import type { CurrentAward, HouseholdFacts, MemberFacts } from '../domain/household-facts';
import type { PolicyPack, Programme } from '../domain/pack/policy-pack';
import { cellNames } from '../domain/program/cell';
import { FamilyRun } from '../domain/program/family-run';

/** Of these members, those an award covers. */
export function coveredBy({ memberIds }: CurrentAward, members: readonly MemberFacts[]): MemberFacts[] {
  return members.filter(({ id }) => memberIds?.includes(id) ?? true);
}

/**
 * Whether the pack keeps whoever has `other` from `award`: of the people both cover, a rule of its programme fails as soon
 * as nothing but `other` is known, and doesn't without it. So the rules themselves say what excludes what.
 */
export function isExcludedBy(
  pack: PolicyPack,
  date: PlainDate,
  facts: HouseholdFacts,
  award: CurrentAward,
  other: CurrentAward,
): boolean {
  const programme = pack.programmes.find(({ id }) => id === award.programme);
  const both = coveredBy(other, coveredBy(award, facts.members));
  if (!programme || both.length === 0) return false;
  const { programme: known, since } = other;
  const without = new FamilyRun(onlyAwards(facts, both, []), pack, date);
  const withOther = new FamilyRun(onlyAwards(facts, both, [{ programme: known, since }]), pack, date);
  return programme.rules.some(({ id }) => fails(withOther, programme, id) && !fails(without, programme, id));
}

/** Who they are, and these awards; nothing else is known. */
function onlyAwards(
  { residence, division }: HouseholdFacts,
  people: readonly MemberFacts[],
  currentAwards: CurrentAward[],
): HouseholdFacts {
  const members = people.map(({ id, birthDate, sex, kinship }) => ({ id, birthDate, sex, kinship }));
  return { residence, division, members, currentAwards };
}

/** For the household, or for anybody of it. */
function fails(run: FamilyRun, programme: Programme, rule: string): boolean {
  const cell = { level: programme.for, name: cellNames.rule(programme.id, rule) };
  if (programme.for === 'household') return run.cell(cell, null) === false;
  return run.family.members.some((member) => run.cell(cell, member) === false);
}
