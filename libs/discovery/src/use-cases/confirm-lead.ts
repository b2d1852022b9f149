import { businessDate } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Lead } from '../domain/lead';
import { moveLead } from '../persistence/move-lead';
import type { LeadPatch } from '../persistence/move-lead';
import { assertAllowed } from './allowed-now';
import { startLookingAgain, stopLeadClocks } from './lead-clocks';
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

/** What belongs to the outcome alone; an application or a plan that was made is there and stays named. */
const TAKEN_BACK = {
  outcome: null,
  proposedBy: null,
  quietUntil: null,
  duplicateOf: null,
  referredAgencyId: null,
} satisfies LeadPatch;

/** The county wants more to be known: what was proposed is taken back, and somebody looks again, on a clock of its own. */
export async function sendBackLead(tx: Tx, actor: Actor, { note, ...step }: ConfirmInput, at: Date): Promise<Lead> {
  const lead = await lockFor(tx, actor, 'lead.confirm', step);
  assertAllowed(lead, 'send-back', actor);
  const detail = { outcome: lead.outcome, note };
  const back = await moveLead(tx, actor, lead, { action: 'send-back', at, detail, ...TAKEN_BACK });
  await startLookingAgain(tx, lead, businessDate(at));
  return back;
}
