import type { Actor } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/registry.errors';

const BY_PERSON = `select household_id as id, division from member where resident_id = $1 and left_on is null limit 1`;

/** The household in the actor's area that this person belongs to now. Refuses `household-not-found`. */
export async function findHouseholdOfPerson(tx: Tx, actor: Actor, residentId: string): Promise<string> {
  const found = await row<{ id: string; division: string }>(tx, BY_PERSON, [residentId]);
  if (!found) throw refuse('household-not-found');
  tx.ledger.look(actor, {
    division: found.division,
    subjectKind: 'household',
    subjectId: found.id,
    purpose: 'find-household',
  });
  return found.id;
}
