import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { KnownHousehold } from '../domain/household';
import { refuse } from '../domain/registry.errors';
import { findHousehold } from '../persistence/household.repository';

/** The household, unmasked, for a stated purpose; the look is logged. Refuses `household-not-found`. */
export async function householdFor(tx: Tx, actor: Actor, id: string, purpose: string): Promise<KnownHousehold> {
  const household = await findHousehold(tx, id);
  if (!household) throw refuse('household-not-found');
  tx.ledger.look(actor, { division: household.division, subjectKind: 'household', subjectId: id, purpose });
  return household;
}
