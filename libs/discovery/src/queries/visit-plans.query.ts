import { addDays, maskName } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { refuse } from '../domain/discovery.errors';
import type { Finding } from '../domain/findings';
import { isShortened } from '../domain/next-visit';
import { VISIT_CLASSES } from '../domain/visit-classes';
import type { VisitPlan } from '../domain/visit-plan';

/** One line of a round: whom to see where, by when. */
export interface VisitPlanLine extends VisitPlan {
  className: string;
  place: string | null;
  /** Masked. */
  personName: string | null;
  /** Not met twice or more: visited oftener than the class says. */
  shortened: boolean;
  overdue: boolean;
}

export interface VisitPlanView extends VisitPlanLine {
  visits: { visitedOn: PlainDate; visitors: string[]; findings: Finding[]; note: string | null; byName: string }[];
}

export const DUE = ['week', 'overdue'] as const;

export interface VisitPlansInput {
  /** `week`: due until seven days from today, what is late included. Without one: all that run. */
  due?: (typeof DUE)[number];
  /** `last` of the page before: day and id. */
  after: string | null;
  limit: number;
  today: PlainDate;
}

type PlanRow = Omit<VisitPlanLine, 'className' | 'shortened' | 'overdue'>;

const SELECTED = `
  select p.id, p.division, p.household_id as "householdId", p.lead_id as "leadId", p.class, p.every_days as "everyDays", p.status,
         p.version, p.misses, p.due_on::text as "dueOn", p.ended_reason as "endedReason",
         (select d.name from division d where d.code = p.division and d.valid_to is null) as place,
         coalesce((select m.name from member m where m.household_id = p.household_id and m.kinship = 'self' and m.left_on is null limit 1),
                  (select l.person_name from lead l where l.id = p.lead_id)) as "personName"
    from visit_plan p`;
const LIST = `
  ${SELECTED}
   where p.status = 'active' and p.due_on <= $1 and ($2::date is null or (p.due_on, p.id) > ($2, $3::uuid))
   order by p.due_on, p.id limit $4`;
const ONE = `${SELECTED} where p.id = $1`;
const VISITS = `
  select visited_on::text as "visitedOn", visitors, findings, note, by_name as "byName" from visit where plan_id = $1 order by id`;

const FOREVER = '9999-12-31';

/** Whom the area visits next, the most urgent first. Refuses `not-allowed`. */
export async function visitPlans(
  tx: Tx,
  actor: Actor,
  { due, after, limit, today }: VisitPlansInput,
): Promise<{ items: VisitPlanLine[]; last: string | null }> {
  assertMay(actor, 'visit.read');
  const until = { week: addDays(today, 7), overdue: addDays(today, -1), all: FOREVER }[due ?? 'all'];
  const [on = null, id = null] = after?.split(' ') ?? [];
  const found = await rows<PlanRow>(tx, LIST, [until, on, id, limit + 1]);
  const items = found.slice(0, limit).map((plan) => shown(plan, today));
  const end = items.at(-1);
  return { items, last: found.length > limit && end ? `${end.dueOn} ${end.id}` : null };
}

/** One plan with its visits; the look is logged. Refuses `not-allowed`, `visit-plan-not-found`. */
export async function visitPlanFor(tx: Tx, actor: Actor, id: string, today: PlainDate): Promise<VisitPlanView> {
  assertMay(actor, 'visit.read');
  const found = await row<PlanRow>(tx, ONE, [id]);
  if (!found) throw refuse('visit-plan-not-found');
  const { division } = found;
  tx.ledger.look(actor, { division, subjectKind: 'visit-plan', subjectId: id, purpose: 'read-visits' });
  return { ...shown(found, today), visits: await rows<VisitPlanView['visits'][number]>(tx, VISITS, [id]) };
}

function shown(plan: PlanRow, today: PlainDate): VisitPlanLine {
  return {
    ...plan,
    className: VISIT_CLASSES[plan.class].name,
    personName: plan.personName && maskName(plan.personName),
    shortened: isShortened(plan.misses),
    overdue: plan.dueOn !== null && plan.dueOn < today,
  };
}
