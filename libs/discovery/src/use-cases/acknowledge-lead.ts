import { businessDate } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { refuse } from '../domain/discovery.errors';
import { lockLead } from '../persistence/lead.repository';
import { noteSeen } from '../persistence/tell-agency';
import { stopLeadClocks } from './lead-clocks';
import type { LeadStep } from './lock-for';

export interface AcknowledgeInput extends LeadStep {
  /** What the agency does about it. */
  note: string;
}

/**
 * An agency that was told of a lead answers: county civil affairs and police within the time set for a report about a minor
 * (未成年人保护法 第11条), or whoever it was passed on to. Refuses `lead-not-found`, `if-match-stale`, `lead-not-told`.
 */
export async function acknowledgeLead(tx: Tx, actor: Actor, input: AcknowledgeInput, at: Date): Promise<void> {
  assertMay(actor, 'lead.acknowledge');
  const { id, seen, note } = input;
  assertFresh(seen, (await lockLead(tx, id)).version);
  const why = await noteSeen(tx, id, { agencyId: actor.agencyId, at, actor, note });
  if (why === null) throw refuse('lead-not-told');
  if (why !== 'referred') await stopLeadClocks(tx, id, businessDate(at), [why]);
}
