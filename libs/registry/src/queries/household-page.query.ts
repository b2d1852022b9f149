import { ageOn, maskName, maskResidentId } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { ChainLink } from '../domain/assistance-chain';
import { assistanceChain } from './assistance-chain.query';
import { householdFor } from './household.query';

export interface HouseholdPage {
  id: string;
  division: string;
  residence: 'urban' | 'rural';
  version: number;
  members: { id: string; name: string; residentId: string; kinship: string; age: number }[];
  chain: Omit<ChainLink, 'householdId' | 'division' | 'memberIds'>[];
}

/** 一户一档, masked by type: names, identity numbers; ages instead of birth dates. */
export async function householdPage(tx: Tx, actor: Actor, id: string, today: PlainDate): Promise<HouseholdPage> {
  const { division, residence, version, members } = await householdFor(tx, actor, id, 'read-household');
  const chain = await assistanceChain(tx, id);
  return {
    id,
    division,
    residence,
    version,
    members: members.map((member) => ({
      id: member.id,
      name: maskName(member.name),
      residentId: maskResidentId(member.residentId),
      kinship: member.kinship,
      age: ageOn(member.birthDate, today),
    })),
    chain: chain.map(({ householdId: _, division: __, memberIds: ___, ...link }) => link),
  };
}
