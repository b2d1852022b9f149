import { addDays, next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { AFTER_APPLICATION_DAYS } from '../domain/dispositions';
import { warningMachine } from '../domain/warning-states';
import { moveWarnings } from '../persistence/move-warnings';
import { warningsOfEndedApplications } from '../persistence/night/ended-applications';
import type { NightRange } from '../persistence/night/judge.repository';

/** Warnings whose application has ended are settled before the night looks: what people judged keeps silent a while. */
export async function settleWarnings(tx: Tx, actor: Actor, range: NightRange): Promise<void> {
  const ended = await warningsOfEndedApplications(tx, range);
  const to = next(warningMachine, 'in-application', 'application-ended');
  if (ended.length === 0 || !to) return;
  await moveWarnings(tx, actor, ended, {
    action: 'application-ended',
    from: 'in-application',
    to,
    disposition: 'application-ended',
    suppressedUntil: addDays(range.businessDate, AFTER_APPLICATION_DAYS),
  });
}
