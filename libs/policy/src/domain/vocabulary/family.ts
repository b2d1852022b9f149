import { ageOn } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import { Missing } from '../rule/missing';
import type { Told } from '../rule/missing';
import type { CurrentAward, HouseholdFacts, MemberFacts } from '../household-facts';
import type { Fact } from './fact';

/** Whatever facts are read from: the household, a member, a vehicle, a home. */
export interface Entry {
  facts: object;
  /** In front of the names of its missing facts: `members[b].`. */
  prefix: string;
}

export interface Person extends Entry {
  id: string;
  facts: MemberFacts;
  /** Running awards that cover this person. */
  awards: readonly CurrentAward[];
}

/** A household on one day, as rules ask it. */
export interface Family {
  date: PlainDate;
  facts: HouseholdFacts;
  household: Entry;
  members: readonly Person[];
  vehicles: readonly Entry[] | null;
  homes: readonly Entry[] | null;
  /** Awards that run on the day. */
  awards: readonly CurrentAward[];
}

export function familyOf(facts: HouseholdFacts, date: PlainDate): Family {
  const awards = (facts.currentAwards ?? []).filter((award) => award.since <= date);
  const entries = (name: string, list?: readonly object[]) =>
    list ? list.map((entry, i) => ({ facts: entry, prefix: `${name}[${i}].` })) : null;
  return {
    date,
    facts,
    household: { facts, prefix: '' },
    members: facts.members.map((member) => ({
      id: member.id,
      facts: member,
      prefix: `members[${member.id}].`,
      awards: awards.filter(({ memberIds }) => memberIds?.includes(member.id) ?? true),
    })),
    vehicles: entries('vehicles', facts.vehicles),
    homes: entries('homes', facts.homes),
    awards,
  };
}

/** A fact of an entry, or its name as far as it is missing. */
export function readFact(fact: Fact, entry: Entry, family: Family): Told {
  if (fact.computed === 'size') return family.members.length;
  // Nobody is younger than newborn, also where a month long past is asked about.
  if (fact.computed === 'age') return Math.max(0, ageOn((entry.facts as MemberFacts).birthDate, family.date));
  let at: unknown = entry.facts;
  for (let i = 0; i < fact.path.length; i++) {
    at = (at as Record<string, unknown>)[fact.path[i] as string];
    if (at === undefined || at === null) return absent(fact, i, entry);
  }
  return at as Told;
}

function absent(fact: Fact, depth: number, entry: Entry): Told {
  if (fact.zeroWithin && depth === fact.path.length - 1) return 0;
  return Missing.of(entry.prefix + fact.path.slice(0, depth + 1).join('.'));
}
