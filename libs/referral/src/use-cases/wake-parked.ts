import { next } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { referralMachine } from '../domain/referral-states';
import type { ReferralStatus } from '../domain/referral-states';
import { lockParkedUntil } from '../persistence/due.repository';
import { moveReferral } from './move-referral';

/** What was parked until today comes back to the pool of its agency; its clock runs on (I4). Returns how many. */
export async function wakeParked(tx: Tx, actor: Actor, today: PlainDate, limit: number): Promise<number> {
  const parked = await lockParkedUntil(tx, today, limit);
  for (const referral of parked) {
    const to = next(referralMachine, referral.status, 'wake') as ReferralStatus;
    await moveReferral(tx, actor, referral, { action: 'wake', to, today });
  }
  return parked.length;
}
