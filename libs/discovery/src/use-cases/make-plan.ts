import { addDays } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { householdFor } from '@yimen/registry';
import { assertMay } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import { VISIT_CLASSES } from '../domain/visit-classes';
import type { VisitClassCode } from '../domain/visit-classes';
import { insertPlan } from '../persistence/plan.repository';
import { startVisitClock } from './visit-clock';

export interface PlanInput {
  /** Where no household is known: the place of the lead. */
  division?: string;
  householdId: string | null;
  leadId: string | null;
  class: VisitClassCode;
  today: PlainDate;
}

/**
 * Who is visited how often is said by the class; the first visit is due soon. Returns the plan's id. Refuses `not-allowed`,
 * `household-not-found`, `visit-plan-exists`.
 */
export async function makePlan(tx: Tx, actor: Actor, input: PlanInput): Promise<string> {
  assertMay(actor, 'visit.plan');
  const { householdId, leadId, today } = input;
  const household = householdId === null ? null : await householdFor(tx, actor, householdId, 'plan-visits');
  const division = household?.division ?? String(input.division);
  assertMay(actor, 'visit.plan', division);
  const { everyDays, firstWithin } = VISIT_CLASSES[input.class];
  const plan = { id: uuidv7(), division, householdId, leadId, class: input.class, everyDays };
  await insertPlan(tx, actor, { ...plan, dueOn: addDays(today, firstWithin) });
  await startVisitClock(tx, plan, today, firstWithin);
  return plan.id;
}
