import { AGENCY_KINDS, madeUpResidentId } from '@yimen/kernel';
import { HARDSHIP_KINDS } from '@yimen/policy';
import { PACKET_LISTS, PERSON_FIELDS } from './packet-lists';
import { packetFrom } from './packets';
import type { PacketSource } from './packets';

const FACTS = {
  incomeFen: { wages: 100 },
  labour: 'able',
  unemployed: true,
  disability: { class: 'limb', grade: 2 },
  seriousIllness: true,
  schooling: 'compulsory',
  obligors: 'none',
  somethingNew: 'that no list names',
};

/** Everything is known; what comes out is what the list lets through. */
const source: PacketSource = {
  applicantId: 'a',
  concernedIds: ['b'],
  members: ['a', 'b', 'c'].map((id, i) => ({
    id,
    name: `姓名${id}`,
    residentId: madeUpResidentId('1980-01-01', i + 1),
    phone: '13000000000',
    kinship: i === 0 ? 'self' : 'son',
    birthDate: '1980-01-01',
    facts: FACTS,
  })),
  household: { size: 3, residence: 'rural', layer: { layer: 'dibao', since: '2025-01-01', how: 'confirmed' } },
  householdFacts: { homes: [], vehicles: [], event: { kind: 'fire', date: '2025-01-01' }, somethingElse: 1 },
  hardships: HARDSHIP_KINDS.map((kind) => ({ kind, note: `说明${kind}` })),
  proposed: { monthlyFen: 100, oneOffFen: null },
};

describe.each(AGENCY_KINDS)('the packet for %s', (kind) => {
  const list = PACKET_LISTS[kind];
  const packet = packetFrom(source, list);
  const people = [packet.applicant, ...packet.members];

  it('holds nothing that its list does not name', () => {
    const within = (given: object, named: readonly string[]) =>
      expect(Object.keys(given).filter((key) => !named.includes(key))).toEqual([]);
    within(packet.applicant, list.applicant);
    for (const member of packet.members) within(member, [...list.member, 'facts']);
    for (const member of packet.members) within(member.facts, list.memberFacts);
    within(packet.household, [...list.household, 'facts']);
    within(packet.household.facts, list.householdFacts);
    expect(packet.hardships.every((hardship) => list.hardships.includes(hardship.kind))).toBe(true);
  });

  it('holds all that its list names and is known', () => {
    expect(Object.keys(packet.applicant).sort()).toEqual([...list.applicant].sort());
    expect(packet.hardships.map((hardship) => hardship.kind).sort()).toEqual([...list.hardships].sort());
    expect(packet.members).toHaveLength({ all: 3, concerned: 1, none: 0 }[list.members]);
  });

  it('says for what and by which law, and carries no id of ours', () => {
    expect(packet.purpose).not.toBe('');
    expect(packet.basis.some((basis) => basis.startsWith('社会救助法'))).toBe(true);
    expect(packet.basis.some((basis) => basis.startsWith('个人信息保护法'))).toBe(true);
    expect(people.flatMap((person) => Object.keys(person)).filter((key) => key === 'id')).toEqual([]);
    expect([...list.applicant, ...list.member].every((field) => PERSON_FIELDS.includes(field))).toBe(true);
  });
});

it('a charity gets no identity number and nothing of what was said', () => {
  const told = JSON.stringify(packetFrom(source, PACKET_LISTS.charity));
  expect(told).not.toContain(source.members[0]?.residentId);
  expect(told).not.toContain('说明');
});

it('an unknown phone is left out, not sent empty', () => {
  const unknown = { ...source, members: source.members.map((member) => ({ ...member, phone: null })) };
  expect(packetFrom(unknown, PACKET_LISTS['medical-insurance']).applicant).not.toHaveProperty('phone');
});
