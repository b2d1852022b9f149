import type { Fen, PlainDate } from '@yimen/kernel';
import type { Hardship, HardshipKind } from '@yimen/policy';
import type { PacketList, PersonField } from './packet-list';

/**
 * The low-income layer of the household. `confirmed`: granted here and still running, so that nobody needs to examine its
 * means again (LAW 42); `assessed`: found by the assessment of this application; `declared`: said at the window to be
 * received elsewhere, which nobody has confirmed.
 */
export interface PacketLayer {
  layer: string;
  since: PlainDate;
  how: 'confirmed' | 'assessed' | 'declared';
}

type Person = Partial<Record<PersonField, string | null>>;
/** What is known of what was named. */
type Known<T> = { [Key in keyof T]?: NonNullable<T[Key]> };
type Facts = Readonly<Record<string, unknown>>;

/** Everything known of a case; `packetFrom` takes from it what the list names. */
export interface PacketSource {
  applicantId: string;
  /** Whom the measure or its need is about. */
  concernedIds: readonly string[];
  members: readonly (Person & { id: string; facts: Facts })[];
  household: { size: number; residence: 'urban' | 'rural'; division: string; layer: PacketLayer | null };
  householdFacts: Facts;
  hardships: readonly Hardship[];
  proposed: { monthlyFen: Fen | null; oneOffFen: Fen | null };
}

/** What an agency is given of a case when it has claimed the referral; class 4. */
export interface Packet {
  purpose: string;
  basis: string[];
  applicant: Known<Person>;
  household: Known<PacketSource['household']> & { facts: Facts };
  members: (Known<Person> & { facts: Facts })[];
  hardships: { kind: HardshipKind; note?: string }[];
  proposed?: PacketSource['proposed'];
}

/** The packet for one agency: what its list names and nothing else (个人信息保护法第六条). Ids stay here. */
export function packetFrom(source: PacketSource, list: PacketList): Packet {
  const { purpose, basis } = list;
  const self = source.members.find((member) => member.id === source.applicantId);
  return {
    purpose,
    basis: [...basis],
    applicant: pick<Person>(self ?? {}, list.applicant),
    household: { ...pick(source.household, list.household), facts: pick(source.householdFacts, list.householdFacts) },
    members: source.members
      .filter((member) => list.members === 'all' || (list.members === 'concerned' && isConcerned(source, member.id)))
      .map((member) => ({ ...pick<Person>(member, list.member), facts: pick(member.facts, list.memberFacts) })),
    hardships: source.hardships
      .filter((hardship) => list.hardships.includes(hardship.kind))
      .map(({ kind, note }) => (list.hardshipNotes && note !== undefined ? { kind, note } : { kind })),
    ...(list.proposed ? { proposed: source.proposed } : {}),
  };
}

function isConcerned(source: PacketSource, id: string): boolean {
  return source.concernedIds.includes(id);
}

function pick<T extends object>(from: T, keys: readonly PropertyKey[]): Known<T> {
  return Object.fromEntries(
    Object.entries(from).filter(([key, value]) => keys.includes(key) && value !== undefined && value !== null),
  ) as Known<T>;
}
