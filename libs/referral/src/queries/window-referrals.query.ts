import type { ClockView } from '@yimen/deadlines';
import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { RETURN_REASONS } from '../domain/reasons';
import type { ReturnReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import type { WindowAction } from '../domain/referral-states';
import { getReferral, referralsOfApplication } from '../persistence/referral.repository';
import { allowedAtWindow } from '../use-cases/take-window-step';
import { referralClocks } from './referral-clocks';
import { stateOf } from './referral-state';
import type { ReferralState } from './referral-state';

/** A referral as the window sees it: who has it, how far it is, what the window can do. */
export interface ReferralLine extends ReferralState {
  applicationId: string;
  previousId: string | null;
  agencyId: string;
  agencyName: string;
  allowed: WindowAction[];
  /** What the return reason points to. */
  suggested: WindowAction | null;
}

/** All referrals of an application in the order they were issued, rerouted ones included. */
export async function referralsOf(tx: Tx, actor: Actor, applicationId: string): Promise<ReferralLine[]> {
  const referrals = await referralsOfApplication(tx, applicationId);
  const clocks = await referralClocks(
    tx,
    referrals.map(({ id }) => id),
  );
  return referrals.map((referral) => lineOf(actor, referral, clocks.get(referral.id)));
}

/** One referral of the actor's area. Refuses `referral-not-found`. */
export async function windowReferral(tx: Tx, actor: Actor, id: string): Promise<ReferralLine> {
  assertMay(actor, 'referral.read');
  return windowView(tx, actor, await getReferral(tx, id));
}

/** The same after an action, for the one who took it. */
export async function windowView(tx: Tx, actor: Actor, referral: Referral): Promise<ReferralLine> {
  const { id } = referral;
  return lineOf(actor, referral, (await referralClocks(tx, [id])).get(id));
}

function lineOf(actor: Actor, referral: Referral, clock: ClockView | undefined): ReferralLine {
  const { applicationId, previousId, toAgencyId: agencyId, toAgencyName: agencyName, status, reason } = referral;
  return {
    ...stateOf(referral, clock),
    applicationId,
    previousId,
    agencyId,
    agencyName,
    allowed: allowedAtWindow(referral, actor),
    suggested: status === 'returned' ? RETURN_REASONS[reason as ReturnReason].suggested : null,
  };
}
