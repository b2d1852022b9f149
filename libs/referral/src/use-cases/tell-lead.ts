import type { Actor } from '@yimen/kernel';
import { inSystemScope } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import type { LOGGED_BESIDES } from '../domain/referral-actions';
import type { ReferralAction } from '../domain/referral-states';
import { getReferral } from '../persistence/referral.repository';
import { recordMove } from './record-move';

const TOLD: Readonly<Partial<Record<ReferralAction, (typeof LOGGED_BESIDES)[number]>>> = {
  complete: 'assist-completed',
  return: 'assist-returned',
  expire: 'assist-expired',
};

/**
 * What became of a helping part is a line of its lead's log, so the department that leads finds it in its event feed. The
 * lead isn't locked for it: whoever ends a lead locks its parts, and two who wait for each other help nobody.
 */
export async function tellLead(tx: Tx, actor: Actor, assist: Referral, action: ReferralAction): Promise<void> {
  const told = TOLD[action];
  if (!told || assist.leadId === null) return;
  const { id: assistId, leadId, division, outcome, reasons, toAgencyName: agency } = assist;
  await inSystemScope(tx, { name: 'assists', division }, async (system) => {
    const lead = await getReferral(system, leadId);
    const detail = { assistId, agency, assistOutcome: outcome };
    recordMove(system, actor, lead, lead.status, { action: told, to: lead.status, reasons, detail });
  });
}
