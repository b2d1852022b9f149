import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { suggestedFor } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { isAtWindow } from '../domain/referral-states';
import type { WindowAction } from '../domain/referral-states';
import { assistsOfLeads } from '../persistence/assist.repository';
import { getReferral, referralsOfApplication } from '../persistence/referral.repository';
import { allowedAtWindow } from '../use-cases/take-window-step';
import { assistView } from './assist-view';
import type { AssistView } from './assist-view';
import { referralClocks } from './referral-clocks';
import type { ReferralClocks } from './referral-clocks';
import { stateOf } from './referral-state';
import type { ReferralState } from './referral-state';

/** A referral as the window sees it: who has it, how far it is, what the window can do. */
export interface ReferralLine extends ReferralState {
  applicationId: string;
  previousId: string | null;
  agencyId: string;
  agencyName: string;
  /** Of a helping part: what was asked. */
  task: string | null;
  allowed: WindowAction[];
  /** What the reason for which it came back points to. */
  suggested: WindowAction | null;
  /** Helping parts with their results, the oldest first; partial results while it is worked on. */
  assists: (AssistView & { allowed: WindowAction[] })[];
}

/** All referrals of an application in the order they were issued, rerouted ones included; helping parts stand with their lead. */
export async function referralsOf(tx: Tx, actor: Actor, applicationId: string): Promise<ReferralLine[]> {
  const referrals = await referralsOfApplication(tx, applicationId);
  const leads = referrals.filter(({ leadId }) => leadId === null);
  return linesOf(tx, actor, leads, referrals);
}

/** One referral of the actor's area, a helping part too. Refuses `referral-not-found`. */
export async function windowReferral(tx: Tx, actor: Actor, id: string): Promise<ReferralLine> {
  assertMay(actor, 'referral.read');
  return windowView(tx, actor, await getReferral(tx, id));
}

/** The same after an action, for the one who took it. */
export async function windowView(tx: Tx, actor: Actor, referral: Referral): Promise<ReferralLine> {
  const assists = referral.hasAssists ? await assistsOfLeads(tx, [referral.id]) : [];
  return (await linesOf(tx, actor, [referral], assists))[0] as ReferralLine;
}

async function linesOf(
  tx: Tx,
  actor: Actor,
  leads: readonly Referral[],
  among: readonly Referral[],
): Promise<ReferralLine[]> {
  const clocks = await referralClocks(
    tx,
    leads.map(({ id }) => id),
  );
  return leads.map((lead) => {
    const assists = among.filter(({ leadId }) => leadId === lead.id);
    return lineOf(actor, lead, clocks.get(lead.id), assists);
  });
}

function lineOf(
  actor: Actor,
  referral: Referral,
  clocks: ReferralClocks | undefined,
  assists: readonly Referral[],
): ReferralLine {
  const { applicationId, previousId, toAgencyId: agencyId, toAgencyName: agencyName, status, reason, task } = referral;
  return {
    ...stateOf(referral, clocks),
    applicationId,
    previousId,
    agencyId,
    agencyName,
    task,
    allowed: allowedAtWindow(referral, actor),
    suggested: isAtWindow(status) ? suggestedFor(String(reason)) : null,
    assists: assists.map((assist) => ({ ...assistView(assist), allowed: allowedAtWindow(assist, actor) })),
  };
}
