import type { Packet } from '@yimen/partners';
import type { NewHousehold, NewMember } from '@yimen/registry';
import type { Handover } from './handover';
import type { HandoverMessage } from './handover-message';

/** What is sent: the packet as an application of the place there. The same each time it is sent. */
export function messageOf(
  { id, receiptNo, acceptedOn, toDivision }: Pick<Handover, 'id' | 'receiptNo' | 'acceptedOn' | 'toDivision'>,
  window: string,
  { household, members, hardships }: Packet,
): HandoverMessage {
  const residence = household.residence as NewHousehold['residence'];
  const told = { division: toDivision, residence, facts: { ...household.facts }, members: members.map(memberOf) };
  return { id, from: { receiptNo, window }, acceptedOn, household: told, hardships };
}

/** The list of another region names all of a member that an application asks for. */
function memberOf({ name, residentId, kinship, phone, facts }: Packet['members'][number]): NewMember {
  const person = { name, residentId, kinship } as Pick<NewMember, 'name' | 'residentId' | 'kinship'>;
  return { ...person, ...(phone === undefined ? {} : { phone }), facts: { ...facts } };
}
