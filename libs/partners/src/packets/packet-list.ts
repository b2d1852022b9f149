import type { HardshipKind, HouseholdFacts, MemberFacts } from '@yimen/policy';

export const PERSON_FIELDS = ['name', 'residentId', 'phone', 'kinship'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type HouseholdField = 'size' | 'residence' | 'division' | 'layer';

/** What one kind of agency is told for one purpose, under which provisions. What isn't named here doesn't leave. */
export interface PacketList {
  purpose: string;
  basis: readonly string[];
  /** The programmes it is for; absent: whatever no other list of the agency names. */
  programmes?: readonly string[];
  applicant: readonly PersonField[];
  household: readonly HouseholdField[];
  householdFacts: readonly (keyof HouseholdFacts)[];
  /** `concerned`: whom the measure or its need is about. */
  members: 'all' | 'concerned' | 'none';
  member: readonly PersonField[];
  memberFacts: readonly (keyof MemberFacts)[];
  hardships: readonly HardshipKind[];
  /** With what the applicant said of them. */
  hardshipNotes: boolean;
  /** The amounts that the assessment proposes. */
  proposed: boolean;
}

/** The fields a list names, as the disclosure ledger calls them; what a named field holds is named with it. */
export function fieldsNamedBy(list: PacketList): string[] {
  const people = list.members === 'none' ? [] : list.member.map((field) => `members.${field}`);
  const facts = list.members === 'none' ? [] : list.memberFacts.map((fact) => `members.facts.${String(fact)}`);
  return [
    ...list.applicant.map((field) => `applicant.${field}`),
    ...list.household.map((field) => `household.${field}`),
    ...list.householdFacts.map((fact) => `household.facts.${String(fact)}`),
    ...people,
    ...facts,
    ...list.hardships.map((kind) => `hardships.${kind}`),
    ...(list.hardshipNotes ? ['hardships.note'] : []),
    ...(list.proposed ? ['proposed'] : []),
  ];
}
