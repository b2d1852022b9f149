import { allowedActions, next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { may } from '@yimen/staff';
import type { Permission } from '@yimen/staff';
import { refuse } from '../domain/discovery.errors';
import type { Lead } from '../domain/lead';
import { leadMachine } from '../domain/lead-states';
import type { LeadAction } from '../domain/lead-states';

const PERMISSION: Readonly<Record<LeadAction, Permission>> = {
  take: 'lead.handle',
  release: 'lead.handle',
  visit: 'visit.record',
  end: 'lead.handle',
  propose: 'lead.handle',
  confirm: 'lead.confirm',
  'send-back': 'lead.confirm',
};

type Asked = Pick<Lead, 'status' | 'minor' | 'division' | 'proposedBy' | 'reporterId' | 'reporterKind'>;

/** What this actor could do with it now. What is about a minor is proposed, never ended by who looked into it. */
export function allowedNow(lead: Asked, actor: Actor): LeadAction[] {
  return allowedActions(leadMachine, lead.status).filter(
    (action) =>
      action !== (lead.minor ? 'end' : 'propose') &&
      may(actor, PERMISSION[action], lead.division) &&
      (action !== 'confirm' || !isOwn(lead, actor)),
  );
}

/** Who proposed the end or made the report is not who confirms it (未成年人保护法 第11条). */
function isOwn({ proposedBy, reporterId, reporterKind }: Asked, { id }: Actor): boolean {
  return proposedBy === id || (reporterKind === 'staff' && reporterId === id);
}

/** Refuses `not-allowed` (by the caller's `assertMay`), `lead-own-proposal`, `lead-action-not-allowed` with what is allowed. */
export function assertAllowed(lead: Lead, action: LeadAction, actor: Actor): void {
  const allowed = allowedNow(lead, actor);
  if (allowed.includes(action)) return;
  if (action === 'confirm' && next(leadMachine, lead.status, action) && isOwn(lead, actor))
    throw refuse('lead-own-proposal');
  throw refuse('lead-action-not-allowed', undefined, { currentStatus: lead.status, allowed });
}
