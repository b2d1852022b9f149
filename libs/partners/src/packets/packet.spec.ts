import { AGENCY_KINDS } from '@yimen/kernel';
import { knowingAll } from './everything-known-spec';
import { packetFrom } from './packet';
import { PERSON_FIELDS } from './packet-list';
import { PACKET_LISTS, packetListFor } from './packet-lists';

const LISTS = AGENCY_KINDS.flatMap((kind) => PACKET_LISTS[kind].map((list) => [kind, list.purpose, list] as const));

describe.each(LISTS)('the packet for %s, %s', (_kind, _purpose, list) => {
  const packet = packetFrom(knowingAll, list);
  const people = [packet.applicant, ...packet.members];

  it('holds all that its list names and is known', () => {
    expect(Object.keys(packet.applicant).sort()).toEqual([...list.applicant].sort());
    expect(Object.keys(packet.household).sort()).toEqual([...list.household, 'facts'].sort());
    expect(packet.hardships.map((hardship) => hardship.kind).sort()).toEqual([...list.hardships].sort());
    expect(packet.members).toHaveLength({ all: 3, concerned: 1, none: 0 }[list.members]);
    expect(packet.proposed !== undefined).toBe(list.proposed);
  });

  it('says for what and by which law, and carries no id of ours', () => {
    expect(packet.purpose).not.toBe('');
    expect(packet.basis.some((basis) => basis.startsWith('社会救助法'))).toBe(true);
    expect(packet.basis.some((basis) => basis.startsWith('个人信息保护法'))).toBe(true);
    expect(people.flatMap((person) => Object.keys(person)).filter((key) => key === 'id')).toEqual([]);
    expect([...list.applicant, ...list.member].every((field) => PERSON_FIELDS.includes(field))).toBe(true);
  });
});

it.each(AGENCY_KINDS)(
  'every programme that is referred to %s finds its list, and the last one takes the rest',
  (kind) => {
    const lists = PACKET_LISTS[kind];
    expect(lists.map(({ programmes }) => programmes === undefined)).toEqual(
      lists.map((_, i) => i === lists.length - 1),
    );
    for (const list of lists)
      for (const programme of list.programmes ?? ['whatever']) expect(packetListFor(kind, programme)).toBe(list);
  },
);

it.each(['charity', 'village'] as const)('%s gets no identity number and nothing of what was said', (kind) => {
  const told = JSON.stringify(packetFrom(knowingAll, packetListFor(kind, 'whatever')));
  expect(told).not.toContain(knowingAll.members[0]?.residentId);
  expect(told).not.toContain('说明');
});

it('a village hears whom to visit, where, and which kind of hardship it is about (LAW 5, 43)', () => {
  const { applicant, household, members, hardships } = packetFrom(knowingAll, packetListFor('village', 'medical'));
  expect(Object.keys(applicant)).toEqual(['name', 'phone']);
  expect(household).toEqual({ division: knowingAll.household.division, facts: {} });
  expect(members).toEqual([]);
  expect(hardships).toContainEqual({ kind: 'illness' });
});

it('another region gets what was told for it at our window, and nothing that we found (LAW 37, 40)', () => {
  const list = packetListFor('other-region', 'dibao');
  const packet = packetFrom(knowingAll, list);
  expect(packet.members.map(({ name, residentId, facts }) => Boolean(name && residentId && facts.incomeFen))).toEqual([
    ...[true, true, true],
  ]);
  expect(packet.household).toEqual({
    residence: 'rural',
    facts: expect.objectContaining({ liquidAssetsFen: expect.anything() }),
  });
  expect(packet.household.facts).not.toHaveProperty('registeredHere');
  expect(packet).not.toHaveProperty('proposed');
  expect(packet.hardships).toContainEqual({ kind: 'illness', note: '说明illness' });
});

it('an unknown phone is left out, not sent empty', () => {
  const unknown = { ...knowingAll, members: knowingAll.members.map((member) => ({ ...member, phone: null })) };
  expect(packetFrom(unknown, packetListFor('medical-insurance', 'medical')).applicant).not.toHaveProperty('phone');
});
