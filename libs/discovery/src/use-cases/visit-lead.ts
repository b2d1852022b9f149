import { businessDate } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { householdFor } from '@yimen/registry';
import { isMet } from '../domain/findings';
import type { Lead } from '../domain/lead';
import { moveLead } from '../persistence/move-lead';
import { assertAllowed } from './allowed-now';
import { startClosing } from './lead-clocks';
import { lockFor } from './lock-for';
import type { LeadStep } from './lock-for';
import { recordVisit } from './record-visit';
import type { VisitTold } from './record-visit';

export interface VisitLeadInput extends LeadStep {
  visit: VisitTold;
  /** Where the visitors know which household it is. */
  householdId?: string;
}

/**
 * Somebody went there because of the lead (LAW 39, 43). The limit for looking is kept once somebody was met;
 * one for ending it runs from then on. Refuses
 * `lead-action-not-allowed`, `household-not-found`, and what recording and every step refuse.
 */
export async function visitLead(tx: Tx, actor: Actor, input: VisitLeadInput, at: Date): Promise<Lead> {
  const lead = await lockFor(tx, actor, 'visit.record', input);
  assertAllowed(lead, 'visit', actor);
  const today = businessDate(at);
  const { visit, householdId = null } = input;
  if (householdId !== null) await householdFor(tx, actor, householdId, 'visit-lead');
  const about = { division: lead.division, planId: null, leadId: lead.id, householdId };
  await recordVisit(tx, actor, about, visit, today);
  if (isMet(visit.findings)) await startClosing(tx, lead, today);
  return moveLead(tx, actor, lead, { action: 'visit', at, detail: { met: isMet(visit.findings) } });
}
