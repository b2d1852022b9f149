import { next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay, may } from '@yimen/staff';
import { clockOf } from '../domain/clock-of';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { referralMachine, WINDOW_ACTIONS } from '../domain/referral-states';
import type { ReferralStatus, WindowAction } from '../domain/referral-states';
import { lockReferral } from '../persistence/referral.repository';
import { moveReferral } from './move-referral';
import type { Told } from './move-referral';
import type { ReferralStep } from './referral-step';

export interface WindowStep extends ReferralStep {
  action: Exclude<WindowAction, 'urge'>;
}

/**
 * One action of the window on a referral of its area.
 * Refuses `not-allowed`, `referral-not-found`, `if-match-stale`, `referral-action-not-allowed` (with what is allowed).
 */
export async function takeWindowStep(tx: Tx, actor: Actor, step: WindowStep, told: Told): Promise<Referral> {
  assertMay(actor, `referral.${step.action}`);
  const referral = await lockReferral(tx, step.id);
  assertMay(actor, `referral.${step.action}`, referral.division);
  assertFresh(step.seen, referral.version);
  const to = whereTo(referral, step.action);
  if (!to) throw notAllowedAtWindow(referral, actor);
  return moveReferral(tx, actor, referral, { ...told, action: step.action, to, today: step.today });
}

/** What this actor could do with it now at the window. */
export function allowedAtWindow(referral: Referral, actor: Actor): WindowAction[] {
  return WINDOW_ACTIONS.filter(
    (action) => whereTo(referral, action) !== null && may(actor, `referral.${action}`, referral.division),
  );
}

export function notAllowedAtWindow(referral: Referral, actor: Actor): Error {
  const allowed = allowedAtWindow(referral, actor);
  return refuse('referral-action-not-allowed', undefined, { currentStatus: referral.status, allowed });
}

/** By the table; a helping part is for whoever leads to end, and what a department waits for itself the window can't bring. */
function whereTo(referral: Referral, action: WindowAction): ReferralStatus | null {
  if (referral.leadId !== null && ENDS.includes(action)) return null;
  if (action === 'answer' && clockOf(referral).waitingFor === 'department') return null;
  return next(referralMachine, referral.status, action);
}

const ENDS: readonly WindowAction[] = ['reroute', 'cancel', 'void'];
