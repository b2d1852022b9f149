import { businessDate } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Lead } from '../domain/lead';
import type { LeadOutcome } from '../domain/lead-outcomes';
import { moveLead } from '../persistence/move-lead';
import type { LeadPatch } from '../persistence/move-lead';
import { startConfirming, stopLeadClocks } from './lead-clocks';

export interface LeadEnd extends LeadPatch {
  outcome: LeadOutcome;
}

/** What is about a minor is proposed and waits for another officer, of the county; anything else ends. */
export function endingOf({ minor }: Pick<Lead, 'minor'>): 'end' | 'propose' {
  return minor ? 'propose' : 'end';
}

/** Ends it, or proposes that; the caller has asked `assertAllowed`. */
export async function finishLead(tx: Tx, actor: Actor, lead: Lead, end: LeadEnd, at: Date): Promise<Lead> {
  const action = endingOf(lead);
  const detail = { outcome: end.outcome, quietUntil: end.quietUntil };
  const proposedBy = action === 'propose' ? actor.id : null;
  const ended = await moveLead(tx, actor, lead, { action, at, detail, ...end, proposedBy });
  if (action === 'propose') await startConfirming(tx, lead, businessDate(at));
  else await stopLeadClocks(tx, lead.id, businessDate(at));
  return ended;
}
