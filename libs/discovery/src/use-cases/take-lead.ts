import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Lead } from '../domain/lead';
import { moveLead } from '../persistence/move-lead';
import { assertAllowed } from './allowed-now';
import { lockFor } from './lock-for';
import type { LeadStep } from './lock-for';

/** Somebody looks into it; of two at once one does. Refuses `lead-action-not-allowed` and what every step refuses. */
export async function takeLead(tx: Tx, actor: Actor, step: LeadStep, at: Date): Promise<Lead> {
  const lead = await lockFor(tx, actor, 'lead.handle', step);
  assertAllowed(lead, 'take', actor);
  return moveLead(tx, actor, lead, { action: 'take', at, holderName: actor.name });
}

/** Back for somebody else of the area; the clock runs on. Refuses the same. */
export async function releaseLead(tx: Tx, actor: Actor, step: LeadStep, at: Date): Promise<Lead> {
  const lead = await lockFor(tx, actor, 'lead.handle', step);
  assertAllowed(lead, 'release', actor);
  return moveLead(tx, actor, lead, { action: 'release', at, holderName: null });
}
