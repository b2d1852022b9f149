import type { Actor } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Permission } from '@yimen/staff';
import type { Lead } from '../domain/lead';
import { lockLead } from '../persistence/lead.repository';

export interface LeadStep {
  id: string;
  seen: SeenVersion;
}

/** The lead, held, for an actor who may do it there. Refuses `not-allowed`, `lead-not-found`, `if-match-stale`. */
export async function lockFor(tx: Tx, actor: Actor, permission: Permission, { id, seen }: LeadStep): Promise<Lead> {
  assertMay(actor, permission);
  const lead = await lockLead(tx, id);
  assertMay(actor, permission, lead.division);
  assertFresh(seen, lead.version);
  return lead;
}
