import { startClock, stopClocks } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { DISCOVERY_LADDER } from '../domain/lead-limits';
import { VISIT_CLASSES } from '../domain/visit-classes';
import type { VisitPlan } from '../domain/visit-plan';

type Planned = Pick<VisitPlan, 'id' | 'division' | 'class'>;

/** The next visit is due within so many calendar days; who is late climbs the ladder like any other clock. */
export async function startVisitClock(tx: Tx, plan: Planned, from: PlainDate, withinDays: number): Promise<void> {
  const { id, division } = plan;
  const { name, source, confidence } = VISIT_CLASSES[plan.class];
  const limit = { budget: withinDays, unit: 'calendar-day', source, confidence } as const;
  const clock = { step: 'visit', title: `探访：${name}`, limit, from, ladder: DISCOVERY_LADDER };
  await startClock(tx, { kind: 'visit-plan', id, applicationId: id, division }, clock);
}

export function stopVisitClock(tx: Tx, id: string, on: PlainDate): Promise<void> {
  return stopClocks(tx, { kind: 'visit-plan', id }, { on });
}
