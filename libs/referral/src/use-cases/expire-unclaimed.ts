import { next } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { SystemReason } from '../domain/reasons';
import { referralMachine } from '../domain/referral-states';
import type { ReferralStatus } from '../domain/referral-states';
import { lockUnclaimed } from '../persistence/due.repository';
import { moveReferral } from './move-referral';

const REASON: SystemReason = 'unclaimed';

/**
 * 到期无人签收: what a charity or village left lying beyond the limit `claim` goes back to the window, for they have no duty
 * to answer; a bureau's climbs the ladder instead (LAW 64). Returns how many.
 */
export async function expireUnclaimed(tx: Tx, actor: Actor, today: PlainDate, limit: number): Promise<number> {
  const unclaimed = await lockUnclaimed(tx, today, limit);
  for (const referral of unclaimed) {
    const to = next(referralMachine, referral.status, 'expire') as ReferralStatus;
    await moveReferral(tx, actor, referral, { action: 'expire', to, today, reasons: [REASON] });
  }
  return unclaimed.length;
}
