import { businessDate } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Lead } from '../domain/lead';
import { moveLead } from '../persistence/move-lead';
import { assertAllowed } from './allowed-now';
import { stopLeadClocks } from './lead-clocks';
import { lockFor } from './lock-for';
import type { LeadStep } from './lock-for';

export interface ConfirmInput extends LeadStep {
  note?: string;
}

/**
 * County civil affairs end what concerns a minor as was proposed (未成年人保护法 第11条). Refuses `lead-own-proposal` to who
 * proposed or reported it, `lead-action-not-allowed`, and what every step refuses.
 */
export async function confirmLead(tx: Tx, actor: Actor, { note, ...step }: ConfirmInput, at: Date): Promise<Lead> {
  const lead = await lockFor(tx, actor, 'lead.confirm', step);
  assertAllowed(lead, 'confirm', actor);
  const ended = await moveLead(tx, actor, lead, { action: 'confirm', at, detail: { outcome: lead.outcome, note } });
  await stopLeadClocks(tx, lead.id, businessDate(at));
  return ended;
}

/** The county wants more to be known; what was proposed is taken back, what was made of it (an application, a plan) stays. */
export async function sendBackLead(tx: Tx, actor: Actor, { note, ...step }: ConfirmInput, at: Date): Promise<Lead> {
  const lead = await lockFor(tx, actor, 'lead.confirm', step);
  assertAllowed(lead, 'send-back', actor);
  const detail = { outcome: lead.outcome, note };
  return moveLead(tx, actor, lead, { action: 'send-back', at, detail, outcome: null, proposedBy: null });
}
