import { madeUpResidentId } from '@yimen/kernel';
import { HARDSHIP_KINDS } from '@yimen/policy';
import { PACKET_LISTS } from './packet-lists';
import type { PacketSource } from './packet';

const LISTS = Object.values(PACKET_LISTS).flat();
/** Each fact that some list names, and one that none does. */
const known = (names: readonly PropertyKey[]) =>
  Object.fromEntries([...names, 'thatNoListNames'].map((name) => [name, { inside: [`说明${String(name)}`] }]));

/** A family of which everything is known: what comes out of it is what the list lets through. */
export const knowingAll: PacketSource = {
  applicantId: 'a',
  concernedIds: ['b'],
  members: ['a', 'b', 'c'].map((id, i) => ({
    id,
    name: `姓名${id}`,
    residentId: madeUpResidentId('1980-01-01', i + 1),
    phone: '13000000000',
    kinship: i === 0 ? 'self' : 'son',
    birthDate: '1980-01-01',
    facts: known(LISTS.flatMap(({ memberFacts }) => memberFacts)),
  })),
  household: {
    size: 3,
    residence: 'rural',
    division: '500112133212',
    layer: { layer: 'dibao', since: '2025-01-01', how: 'confirmed' },
  },
  householdFacts: known(LISTS.flatMap(({ householdFacts }) => householdFacts)),
  hardships: HARDSHIP_KINDS.map((kind) => ({ kind, note: `说明${kind}` })),
  proposed: { monthlyFen: 100, oneOffFen: null },
};
