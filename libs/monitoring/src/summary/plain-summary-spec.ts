import { FACT_KINDS } from '../domain/fact-kinds';
import { plainFacts } from './plain-facts-spec';
import type { PlainFact, RawFact, RawFeed } from './plain-facts-spec';

export interface RawMember {
  id: string;
  birthDate: string;
  leftOn: string | null;
  facts: { incomeFen?: Record<string, number>; schooling?: string; disability?: { grade: number } };
}

export interface RawLink {
  programme: string;
  outcome: string;
  monthlyFen: number;
  decidedOn: string;
  endedOn: string | null;
  reducedFen: number | null;
  reducedOn: string | null;
}

export interface RawHousehold {
  division: string;
  residence: string;
  facts: {
    vehicles?: { kind: string }[];
    homes?: unknown[];
    currentAwards?: { programme: string }[];
    householdIncome12mFen?: number;
  };
  members: RawMember[];
  facts_: RawFact[];
  links: RawLink[];
  feeds: RawFeed[];
}

const BASIC = ['dibao', 'tekun', 'dibao-edge', 'rigid-spending'];
const INCOME = ['wages', 'business', 'property', 'transfer', 'pension'];
const AT_SCHOOL = ['compulsory', 'high-school', 'vocational', 'undergraduate'];

function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/**
 * What the summary must say, told a second time: slowly, for one household, from its raw rows. Money as strings, as the
 * driver reads it.
 */
export function plainSummary(home: RawHousehold, today: string): Record<string, unknown> {
  const members = home.members.filter(({ leftOn }) => leftOn === null || leftOn > today);
  const facts = plainFacts(home.facts_, home.feeds, home.division, today).filter(
    ({ memberId }) => memberId === null || members.some(({ id }) => id === memberId),
  );
  return {
    division: home.division,
    residence: home.residence,
    ...ofMembers(members, facts, today),
    ...ofProperty(home, members),
    ...ofAid(home, today),
    ...ofFacts(facts, members, today),
  };
}

function ofMembers(members: readonly RawMember[], facts: readonly PlainFact[], today: string) {
  const count = (matches: (member: RawMember, age: number) => boolean) =>
    members.filter((member) => matches(member, ageOn(member.birthDate, today))).length;
  const told = (member: RawMember, kind: string) =>
    facts.find((fact) => fact.memberId === member.id && fact.kind === kind);
  const earning = ({ facts: { incomeFen = {} } }: RawMember) => (incomeFen.wages ?? 0) + (incomeFen.business ?? 0);
  const grade = (member: RawMember) => [member.facts.disability?.grade ?? 0, told(member, 'disability-grade')?.n ?? 0];
  const dead = members.filter((member) => told(member, 'death')?.yes && told(member, 'death')?.holds).map(earning);
  return {
    size: members.length,
    children: count((_, age) => age < 16),
    minors: count((_, age) => age < 18),
    working_age: count((_, age) => age >= 18 && age < 60),
    old: count((_, age) => age >= 60),
    very_old: count((_, age) => age >= 80),
    students: count((member) => AT_SCHOOL.includes(member.facts.schooling ?? '')),
    disabled: count((member) => grade(member).some((of) => of > 0)),
    severely_disabled: count((member) => grade(member).some((of) => of === 1 || of === 2)),
    earners: count(
      (member) =>
        (earning(member) > 0 || (told(member, 'wages-monthly-fen')?.n ?? 0) > 0) &&
        !told(member, 'registered-unemployed')?.yes &&
        !told(member, 'death')?.yes,
    ),
    main_earner_died:
      dead.length > 0 && Math.max(...dead) > 0 && Math.max(...dead) >= Math.max(...members.map(earning)),
  };
}

function ofProperty({ facts }: RawHousehold, members: readonly RawMember[]) {
  const known = members.length > 0 && members.every((member) => member.facts.incomeFen !== undefined);
  const sum = members
    .flatMap((member) => INCOME.map((kind) => member.facts.incomeFen?.[kind] ?? 0))
    .reduce((a, b) => a + b, 0);
  const year = facts.householdIncome12mFen;
  const income = known ? sum : year === undefined ? null : Math.floor(year / 12);
  return {
    declared_income_fen: income === null ? null : String(income),
    declared_cars: (facts.vehicles ?? []).filter(({ kind }) => kind === 'car').length,
    declared_homes: (facts.homes ?? []).length,
  };
}

function ofAid({ facts, links }: RawHousehold, today: string) {
  const running = links.filter(
    (link) =>
      link.outcome !== 'refused' &&
      link.monthlyFen > 0 &&
      link.decidedOn <= today &&
      (link.endedOn === null || link.endedOn > today),
  );
  const now = (link: RawLink) =>
    link.reducedOn !== null && link.reducedOn <= today ? (link.reducedFen ?? 0) : link.monthlyFen;
  const monthly = running.map(now).reduce((a, b) => a + b, 0);
  const aid = [...new Set([...running, ...(facts.currentAwards ?? [])].map(({ programme }) => programme))].sort();
  return {
    aid,
    monthly_aid_fen: String(monthly),
    aided: monthly > 0 || aid.some((programme) => BASIC.includes(programme)),
  };
}

const COUNTED: Record<string, string> = {
  'company-registered': 'sum',
  'homes-registered': 'sum',
  'qualifies-not-receiving': 'sum',
  'paid-twice': 'sum',
  'utility-arrears-months': 'most',
};

function ofFacts(facts: readonly PlainFact[], members: readonly RawMember[], today: string) {
  const of = (kind: string) => facts.filter((fact) => fact.kind === kind && fact.holds);
  const sum = (kind: string) => of(kind).reduce((total, { n }) => total + (n ?? 0), 0);
  const most = (kind: string) => Math.max(0, ...of(kind).map(({ n }) => n ?? 0));
  const plain = Object.entries(FACT_KINDS)
    .filter(([kind]) => kind !== 'disability-grade')
    .map(([kind, { column, unit }]) => {
      if (unit === '分') return [column, String(kind === 'hospital-stay-self-pay-fen' ? most(kind) : sum(kind))];
      if (COUNTED[kind]) return [column, COUNTED[kind] === 'sum' ? sum(kind) : most(kind)];
      return [column, of(kind).filter(({ yes }) => yes).length];
    });
  const atSchoolAge = of('school-dropout').filter(({ yes, memberId }) => {
    const age = ageOn(members.find(({ id }) => id === memberId)?.birthDate ?? '1900-01-01', today);
    return yes && age >= 6 && age < 16;
  });
  return {
    ...Object.fromEntries(plain),
    dropouts: atSchoolAge.length,
    medical_self_pay_fen: String(most('medical-self-pay-12m-fen')),
  };
}
