import { next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay, may } from '@yimen/staff';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { referralMachine, WINDOW_ACTIONS } from '../domain/referral-states';
import type { WindowAction } from '../domain/referral-states';
import { lockReferral } from '../persistence/referral.repository';
import { moveReferral } from './move-referral';
import type { Told } from './move-referral';
import type { ReferralStep } from './referral-step';

export interface WindowStep extends ReferralStep {
  action: WindowAction;
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
  const to = next(referralMachine, referral.status, step.action);
  if (to) return moveReferral(tx, actor, referral, { ...told, action: step.action, to, today: step.today });
  const allowed = allowedAtWindow(referral, actor);
  throw refuse('referral-action-not-allowed', undefined, { currentStatus: referral.status, allowed });
}

/** What this actor could do with it now at the window. */
export function allowedAtWindow({ status, division }: Referral, actor: Actor): WindowAction[] {
  return WINDOW_ACTIONS.filter(
    (action) => next(referralMachine, status, action) !== null && may(actor, `referral.${action}`, division),
  );
}
