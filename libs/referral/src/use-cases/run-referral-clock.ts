import { clockPlan } from '@yimen/casework';
import type { ClockCommand } from '@yimen/casework';
import { pauseClocks, restartClock, resumeClocks, stopClocks } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { clockOf } from '../domain/clock-of';
import { reasonTexts } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { referralMachine } from '../domain/referral-states';
import type { ReferralStatus } from '../domain/referral-states';
import { clockSubject, REFERRAL_LIMITS } from './referral-limits';

interface Change {
  from: ReferralStatus;
  today: PlainDate;
  /** Who moved it, by name. */
  by: string;
}

/**
 * Does with the legal clocks what the table says of the status a referral came to (I4): they run on, stand still for the
 * reason and whom that waits for, or end; the one for taking it starts anew where it is back in the pool. One issued before
 * clocks were kept has none, and nothing happens.
 */
export async function runReferralClock(tx: Tx, moved: Referral, change: Change): Promise<void> {
  const { today, by } = change;
  const { status: to } = moved;
  const waitsForAnother = isPaused(change.from) && isPaused(to);
  if (waitsForAnother) await resumeClocks(tx, clockSubject(moved), { on: today, by });
  const from = waitsForAnother ? 'in-progress' : change.from;
  for (const command of clockPlan(referralMachine, { from, to }, REFERRAL_LIMITS))
    await obey(tx, moved, change, command);
}

async function obey(tx: Tx, moved: Referral, { today: on, by }: Change, command: ClockCommand): Promise<void> {
  const subject = clockSubject(moved);
  if (command.do === 'start') return restartClock(tx, subject, { step: command.step, from: on });
  if (command.do === 'resume') return resumeClocks(tx, subject, { on, by });
  if (command.do === 'stop') return stopClocks(tx, subject, { on, steps: command.steps });
  const { name } = referralMachine.states[moved.status];
  const reason = moved.reasons.length > 0 ? reasonTexts(moved.reasons) : name;
  const { waitingFor } = clockOf(moved);
  return pauseClocks(tx, subject, { from: on, reason, waitingFor: String(waitingFor), by, steps: command.steps });
}

function isPaused(status: ReferralStatus): boolean {
  return referralMachine.states[status].clock === 'paused';
}
