import { applicationFor, applicationView } from '@yimen/casework';
import type { Application, ApplicationView } from '@yimen/casework';
import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { referralsOf } from '@yimen/referral';
import type { ReferralLine } from '@yimen/referral';

export type ApplicationPage = ApplicationView & { referrals: ReferralLine[] };

/** The application with its referrals, put together from two rooms in one transaction. */
export async function applicationPage(tx: Tx, actor: Actor, id: string): Promise<ApplicationPage> {
  const application = await applicationFor(tx, actor, id);
  return { ...application, referrals: await referralsOf(tx, actor, id) };
}

/** The same after an action. */
export async function pageAfter(tx: Tx, actor: Actor, application: Application): Promise<ApplicationPage> {
  const view = await applicationView(tx, actor, application);
  return { ...view, referrals: await referralsOf(tx, actor, application.id) };
}
