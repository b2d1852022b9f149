import { next } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { SystemReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { referralMachine } from '../domain/referral-states';
import type { ReferralStatus } from '../domain/referral-states';
import { moveReferral } from '../use-cases/move-referral';

const REASON: SystemReason = 'link-over';

/** What a link holds goes back to the pool when nobody can act by that link any more: else it would lie there for ever (I2). */
export function letGo(tx: Tx, actor: Actor, referral: Referral, today: PlainDate): Promise<Referral> {
  const to = next(referralMachine, referral.status, 'release') as ReferralStatus;
  const detail = { holder: referral.holderName };
  return moveReferral(tx, actor, referral, { action: 'release', to, today, reasons: [REASON], detail });
}
