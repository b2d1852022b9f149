import { pauseClocks, resumeClocks, stopClocks } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { clockOf } from '../domain/clock-of';
import { reasonText } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { referralMachine } from '../domain/referral-states';
import type { ReferralStatus } from '../domain/referral-states';

interface Change {
  from: ReferralStatus;
  today: PlainDate;
  /** Who moved it, by name. */
  by: string;
}

/**
 * Does with the legal clock what the table says of the status a referral came to (I4): it runs on, stands still for the
 * reason and whom that waits for, or ends. One issued before clocks were kept has none, and nothing
 * happens.
 */
export async function runReferralClock(tx: Tx, moved: Referral, { from, today, by }: Change): Promise<void> {
  const subject = { kind: 'referral', id: moved.id } as const;
  const { mode, waitingFor } = clockOf(moved);
  if (mode === 'stopped') return stopClocks(tx, subject, { on: today });
  if (referralMachine.states[from].clock === 'paused') await resumeClocks(tx, subject, { on: today, by });
  if (mode !== 'paused') return;
  const { name } = referralMachine.states[moved.status];
  const reason = moved.reason === null ? name : reasonText(moved.reason);
  await pauseClocks(tx, subject, { from: today, reason, waitingFor: String(waitingFor), by });
}
