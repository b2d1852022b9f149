import type { HouseholdFacts, MemberFacts } from '@yimen/policy';
import { SCAN_DATE } from '../scan-date';

/** Facts for json-rules-engine are worked out in TypeScript beforehand, as its users do; undefined is unknown. */
export interface PreparedMember {
  [fact: string]: unknown;
  counted: number | undefined;
  serious: boolean | undefined;
}

const GONE = ['dead', 'declared-missing', 'untraceable'];
const UNABLE = ['severely-disabled', 'seriously-ill'];
/** The grades up to which each class counts for 特困. */
const TEKUN_GRADES: Readonly<Record<string, number>> = { intellectual: 3, mental: 3, limb: 2, visual: 1 };
const AWAY = ['imprisoned', 'detox', 'restricted', 'out-of-contact'];

export function prepareMember(member: MemberFacts, household: HouseholdFacts): PreparedMember {
  const age = yearsSince(member.birthDate);
  const disability = disabilityOf(member, age);
  const ableAdult = age >= 18 && age < 60 && !disability.tekunDisabled && member.labour === 'able';
  return {
    ...{
      kinship: member.kinship,
      age,
      ...disability,
      ableAdult,
      serious: member.seriousIllness,
      counted: countedIncome(member),
    },
    ...{ labour: member.labour, unemployed: member.unemployed, obligors: member.obligors },
    ...{ failed: member.selfCareItemsFailed, needsCare: member.needsLongTermCare },
    workInjuryCare: member.workInjuryCareFee ?? (disability.grade !== undefined && age >= 16 ? undefined : false),
    atSchool: member.schooling && member.schooling !== 'none',
    ableUnemployed: member.labour === 'able' && member.unemployed === true,
    placementKnown: member.institution !== undefined,
    ...childhood(member, age),
    ...awardsOf(member, household),
  };
}

function disabilityOf({ disability, needsLongTermCare, selfCareItemsFailed, labour }: MemberFacts, age: number) {
  const { grade, class: kind = '' } = disability ?? {};
  const worksNot = age >= 16 && age <= 59 && labour === 'unable';
  const disabilityAsked = grade !== undefined || needsLongTermCare || Number(selfCareItemsFailed) > 0 || worksNot;
  // Severe are two, or three of the mind.
  const upTo = TEKUN_GRADES[kind] ?? 0;
  const severe = grade !== undefined && grade <= (upTo === 3 ? 3 : 2);
  return { grade, disabilityAsked, severe, tekunDisabled: grade !== undefined && grade <= upTo };
}

function awardsOf(member: MemberFacts, { currentAwards = [] }: HouseholdFacts) {
  const awards = currentAwards.filter(
    ({ since, memberIds }) => since <= SCAN_DATE && (memberIds?.includes(member.id) ?? true),
  );
  const receives = (programme: string) => awards.some((award) => award.programme === programme);
  return {
    receivesTekun: receives('tekun'),
    receivesOrphan: receives('orphan'),
    receivesSingle: receives('dibao-single'),
    receivesSubsidy: ['dibao', 'dibao-single', 'disability-living', 'disability-care'].some(receives),
    receivesChildSubsidy: receives('orphan') || receives('unattended-child'),
    stillAtSchool: receives('tekun') && ['compulsory', 'high-school', 'vocational'].includes(member.schooling ?? ''),
  };
}

function countedIncome({ incomeFen, employedSince, employmentCostFen }: MemberFacts): number | undefined {
  if (!incomeFen) return undefined;
  const newJob = employedSince !== undefined && employedSince > '2026-05-22' && employedSince <= SCAN_DATE;
  const work = newJob ? 0 : Math.max(0, (incomeFen.wages ?? 0) - (employmentCostFen ?? 0)) + (incomeFen.business ?? 0);
  return work + (incomeFen.property ?? 0) + (incomeFen.transfer ?? 0) + (incomeFen.pension ?? 0);
}

function childhood({ parents, kinship }: MemberFacts, age: number): Record<string, boolean> {
  const told = [parents?.father, parents?.mother].filter((parent) => parent !== undefined);
  const child = age < 18 && (told.length > 0 || !['son', 'daughter'].includes(kinship));
  const gone = told.filter(({ status }) => GONE.includes(status)).length;
  const unable = told.filter(
    ({ status, months = 0 }) => UNABLE.includes(status) || (AWAY.includes(status) && months >= 6),
  );
  const orphaned = child && gone === 2;
  const unattended = child && gone < 2 && gone + unable.length === 2;
  return { orphaned, unattended, childSubsidy: orphaned || unattended };
}

function yearsSince(date: string): number {
  const years = Number(SCAN_DATE.slice(0, 4)) - Number(date.slice(0, 4));
  return date.slice(5) > SCAN_DATE.slice(5) ? years - 1 : years;
}
