import type { Actor } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Referral } from '../domain/referral';
import { isHeld } from '../domain/referral-states';
import { lockReferral } from '../persistence/referral.repository';
import { assertAddressee, held, isHolder, notAllowed } from './take-desk-step';

/**
 * A referral in hand, locked for its holder, who leads its helping parts. Refuses `not-allowed`, `referral-not-found`,
 * `not-addressee`, `if-match-stale`, `referral-action-not-allowed`, `referral-held`.
 */
export async function lockLead(tx: Tx, actor: Actor, id: string, seen: SeenVersion): Promise<Referral> {
  assertMay(actor, 'referral.handle');
  const lead = await lockReferral(tx, id);
  assertAddressee(lead, actor);
  assertFresh(seen, lead.version);
  if (!isHeld(lead.status)) throw notAllowed(lead, actor);
  if (!isHolder(lead, actor)) throw held(lead);
  return lead;
}
