import type { Actor, PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/discovery.errors';
import type { VisitPlan } from '../domain/visit-plan';

const PLAN = `
  id, division, household_id as "householdId", lead_id as "leadId", class, every_days as "everyDays", status, version, misses,
  due_on::text as "dueOn", ended_reason as "endedReason"`;

const LOCK = `select ${PLAN} from visit_plan where id = $1 for update`;

/** Held until the transaction ends. Refuses `visit-plan-not-found`, also outside the area. */
export async function lockPlan(tx: Tx, id: string): Promise<VisitPlan> {
  const plan = await row<VisitPlan>(tx, LOCK, [id]);
  if (!plan) throw refuse('visit-plan-not-found');
  return plan;
}

export interface NewPlan extends Pick<VisitPlan, 'id' | 'division' | 'householdId' | 'leadId' | 'class' | 'everyDays'> {
  dueOn: PlainDate;
}

const INSERT = `
  insert into visit_plan (id, division, household_id, lead_id, class, every_days, status, due_on, made_by)
  values ($1, $2, $3, $4, $5, $6, 'active', $7, $8)
  on conflict (household_id, class) where status = 'active' do nothing returning id`;
const ACTIVE = `select id from visit_plan where household_id = $1 and class = $2 and status = 'active'`;

/** Refuses `visit-plan-exists`, naming the one there is. */
export async function insertPlan(tx: Tx, actor: Actor, plan: NewPlan): Promise<void> {
  const { id, division, householdId, leadId, class: kind, everyDays, dueOn } = plan;
  const made = [id, division, householdId, leadId, kind, everyDays, dueOn, actor.name];
  if (await row(tx, INSERT, made)) return;
  const [there] = await rows<{ id: string }>(tx, ACTIVE, [householdId, kind]);
  throw refuse('visit-plan-exists', there?.id);
}

const MOVE = `
  update visit_plan
     set version = version + 1, misses = $3, due_on = $4, ended_reason = $5,
         status = case when $5::text is null then 'active' else 'ended' end
   where id = $1 and version = $2 returning ${PLAN}`;

export type PlanPatch = Pick<VisitPlan, 'misses' | 'dueOn' | 'endedReason'>;

/** The plan is held, so nobody else has moved it. */
export async function movePlan(tx: Tx, { id, version }: VisitPlan, patch: PlanPatch): Promise<VisitPlan> {
  return (await row<VisitPlan>(tx, MOVE, [id, version, patch.misses, patch.dueOn, patch.endedReason])) as VisitPlan;
}
