import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { RunningClock } from '../domain/running-clock';

/** An ordinary line of the log; the status stays what it is, so both its ends name the step. */
export function logClock(
  tx: Tx,
  actor: Actor,
  clock: RunningClock,
  action: `clock-${string}`,
  more: Record<string, unknown> = {},
): void {
  const { id: deadlineId, kind, subjectId, applicationId, division, audienceAgencyId, step, title, dueOn } = clock;
  tx.ledger.record(actor, {
    applicationId,
    ...(kind === 'case' && { caseId: subjectId }),
    ...(kind === 'referral' && { referralId: subjectId }),
    division,
    ...(audienceAgencyId !== null && { audienceAgencyId }),
    action,
    from: step,
    to: step,
    detail: { deadlineId, title, due: dueOn, ...more },
  });
}
