import type { Actor } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';

export interface VisitBudgetView {
  division: string;
  place: string | null;
  /** Households in a week, as it counts at the next handing out. */
  households: number;
  /** Whose number that is; `setting`: nobody has set one. */
  from: 'township' | 'county' | 'setting';
  /** Who set what and why, newest first; also what its county set. */
  log: VisitBudgetLine[];
}

export interface VisitBudgetLine {
  division: string;
  households: number;
  reason: string;
  setBy: string;
  agencyName: string | null;
  setAt: string;
}

const BUDGET = `
  with log as (
    select b.id, b.division, b.households, b.reason, b.set_by as "setBy", b.agency_name as "agencyName",
           to_char(b.set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "setAt"
      from visit_budget b where b.division in ($1, rpad(left($1, 6), 12, '0')) order by b.id desc limit $2
  ), counts as (
    select b.division, b.households from visit_budget b where b.division in ($1, rpad(left($1, 6), 12, '0'))
     order by b.division desc, b.id desc limit 1
  )
  select $1 as division, (select d.name from division d where d.code = $1 and d.valid_to is null) as place,
         (select households from counts) as households,
         (select case when division like '%000000' then 'county' else 'township' end from counts) as "from",
         (select coalesce(jsonb_agg(to_jsonb(log) - 'id' order by log.id desc), '[]') from log) as log`;

const LOG_LINES = 50;

/** What a township, or a county, visits in a week, and who said so. */
export async function visitBudgetOf(
  tx: Tx,
  actor: Actor,
  { division, perWeek }: { division: string; perWeek: number },
): Promise<VisitBudgetView> {
  assertMay(actor, 'warning.read');
  const found = await row<VisitBudgetView>(tx, BUDGET, [division, LOG_LINES]);
  const { households, from, ...told } = found as VisitBudgetView;
  return { ...told, households: households ?? perWeek, from: from ?? 'setting' };
}
