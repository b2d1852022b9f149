import { startClock, stopClocks } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { LIMIT_TITLES, procedureTerms } from '@yimen/policy';
import type { PolicyPack } from '@yimen/policy';
import type { Application } from '../domain/application';

const STEP = 'intake';

/**
 * From the day of acceptance until measures are confirmed or the application ends: none lies in a drawer unseen (LAW 64).
 * Limit and ladder are a practice of the application's pack (I9). The day itself doesn't count (民法典 第201条).
 */
export async function startIntake(
  tx: Tx,
  application: Pick<Application, 'id' | 'division'>,
  pack: PolicyPack,
  on: PlainDate,
): Promise<void> {
  // Nobody knows yet which programme it will come to; a practice is the same for all.
  const [any] = pack.programmes;
  if (!any) return;
  const { intake: limit, earlyPercent, redAfterWorkingDays } = procedureTerms(pack, any.id, on, 'urban').practice;
  const { id, division } = application;
  const subject = { kind: 'application', id, applicationId: id, division } as const;
  const ladder = { earlyPercent, redAfterWorkingDays };
  await startClock(tx, subject, { step: STEP, title: LIMIT_TITLES[STEP] ?? STEP, limit, from: on, ladder });
}

/** Measures are confirmed, or nothing is left to confirm. */
export function endIntake(tx: Tx, id: string, on: PlainDate): Promise<void> {
  return stopClocks(tx, { kind: 'application', id }, { on });
}
