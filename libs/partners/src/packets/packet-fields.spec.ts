import fc from 'fast-check';
import { AGENCY_KINDS } from '@yimen/kernel';
import { leavesOf } from '../../../../test/support/leaves';
import { knowingAll } from './everything-known-spec';
import { packetFrom } from './packet';
import type { PacketSource } from './packet';
import { fieldsOf } from './packet-fields';
import { fieldsNamedBy } from './packet-list';
import { PACKET_LISTS } from './packet-lists';

const LISTS = AGENCY_KINDS.flatMap((kind) => PACKET_LISTS[kind].map((list) => [kind, list.purpose, list] as const));

/** Some of what can be known of a family, in any shape. */
const facts = (names: object) => fc.dictionary(fc.constantFrom(...Object.keys(names)), fc.jsonValue({ maxDepth: 3 }));
const families: fc.Arbitrary<PacketSource> = fc.record({
  applicantId: fc.constantFrom('a', 'b', 'nobody'),
  concernedIds: fc.subarray(['a', 'b', 'c']),
  members: fc
    .subarray([...knowingAll.members])
    .chain((members) =>
      fc.tuple(...members.map((member) => facts(member.facts).map((told) => ({ ...member, facts: told })))),
    ),
  household: fc.constant(knowingAll.household),
  householdFacts: facts(knowingAll.householdFacts),
  hardships: fc.subarray([...knowingAll.hardships]),
  proposed: fc.constant(knowingAll.proposed),
});

describe.each(LISTS)('what leaves for %s, %s', (_kind, _purpose, list) => {
  const named = fieldsNamedBy(list);

  it('is named by the list, down to the last leaf, whatever is known (个人信息保护法第六条)', () => {
    fc.assert(
      fc.property(families, (family) => {
        const packet = packetFrom(family, list);
        expect(fieldsOf(packet).filter((field) => !named.includes(field))).toEqual([]);
        expect(leavesOf(packet).filter((leaf) => !isNamed(leaf, named))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is told to the disclosure ledger field by field, without a value', () => {
    const fields = fieldsOf(packetFrom(knowingAll, list));
    expect(fields.sort()).toEqual([...named].sort());
    expect(fields.join()).not.toMatch(/姓名|说明|\d{6}/);
  });
});

/** `hardships.0.kind` is the kind itself; what lies inside a named field is named with it. */
function isNamed(leaf: string, named: readonly string[]): boolean {
  const field = leaf.replaceAll(/\.\d+(?=\.|$)/g, '');
  if (/^(purpose|basis)$/.test(field)) return true;
  if (field === 'hardships.kind') return named.some((name) => name.startsWith('hardships.'));
  return named.some((name) => field === name || field.startsWith(`${name}.`));
}
