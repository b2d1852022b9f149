import { next } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { SystemReason } from '../domain/reasons';
import { referralMachine } from '../domain/referral-states';
import type { ReferralStatus } from '../domain/referral-states';
import { lockLapsed } from '../persistence/claim.repository';
import { moveReferral } from './move-referral';

const REASON: SystemReason = 'lease-over';

/** Claims that nobody touched for the length of their lease go back to the pool (I2); returns how many. */
export async function releaseLapsedClaims(tx: Tx, actor: Actor, today: PlainDate, limit: number): Promise<number> {
  const lapsed = await lockLapsed(tx, limit);
  for (const referral of lapsed) {
    const to = next(referralMachine, referral.status, 'lapse') as ReferralStatus;
    const detail = { holder: referral.holderName };
    await moveReferral(tx, actor, referral, { action: 'lapse', to, today, reasons: [REASON], detail });
  }
  return lapsed.length;
}
