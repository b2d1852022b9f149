import { addDays } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { refuse } from '../domain/discovery.errors';
import { nextVisit } from '../domain/next-visit';
import type { VisitPlan } from '../domain/visit-plan';
import type { PlanEndReason } from '../domain/visit-plan-states';
import { lockPlan, movePlan } from '../persistence/plan.repository';
import { recordVisit } from './record-visit';
import type { VisitTold } from './record-visit';
import { startVisitClock, stopVisitClock } from './visit-clock';

interface PlanStep {
  id: string;
  seen: SeenVersion;
  today: PlainDate;
}

/**
 * What was found sets the next day: who wasn't met is visited sooner; once was enough, moved or died ends the plan. Visit,
 * facts, plan and clock are one transaction. Refuses `not-allowed`, `visit-plan-not-found`, `if-match-stale`,
 * `visit-plan-ended`, and what recording refuses.
 */
export async function visitPlanned(tx: Tx, actor: Actor, step: PlanStep, told: VisitTold): Promise<VisitPlan> {
  const plan = await activePlan(tx, actor, 'visit.record', step);
  const { id: planId, division, householdId, leadId } = plan;
  await recordVisit(tx, actor, { division, planId, leadId, householdId }, told, step.today);
  await stopVisitClock(tx, planId, step.today);
  const then = nextVisit(plan, told.findings);
  if (then.ends) return movePlan(tx, plan, { misses: plan.misses, dueOn: null, endedReason: then.ends });
  // From the day it was written down: who reports late doesn't shorten the next one to nothing.
  await startVisitClock(tx, plan, step.today, then.withinDays);
  return movePlan(tx, plan, { misses: then.misses, dueOn: addDays(step.today, then.withinDays), endedReason: null });
}

/** Nobody goes there any more, for a coded reason. Refuses the same. */
export async function endPlan(tx: Tx, actor: Actor, step: PlanStep, reason: PlanEndReason): Promise<VisitPlan> {
  const plan = await activePlan(tx, actor, 'visit.plan', step);
  await stopVisitClock(tx, plan.id, step.today);
  return movePlan(tx, plan, { misses: plan.misses, dueOn: null, endedReason: reason });
}

async function activePlan(
  tx: Tx,
  actor: Actor,
  permission: 'visit.record' | 'visit.plan',
  { id, seen }: PlanStep,
): Promise<VisitPlan> {
  assertMay(actor, permission);
  const plan = await lockPlan(tx, id);
  assertMay(actor, permission, plan.division);
  assertFresh(seen, plan.version);
  if (plan.status === 'ended') throw refuse('visit-plan-ended');
  return plan;
}
