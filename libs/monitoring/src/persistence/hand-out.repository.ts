import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Colour } from '../domain/colours';
import { levelOn } from './level';
import type { Due } from './move-warnings';

/** What decides whether there is something to hand out. */
export interface HandOutKey {
  week: PlainDate;
  /** When the last night was over, as PostgreSQL writes it. */
  nightAt: string | null;
  /** Newest row of any budget. */
  budgetId: string | null;
}

const MY_TURN = `select pg_try_advisory_xact_lock(hashtextextended('hand-out-visits', 0)) as mine`;

/** False while another worker is at it. */
export async function takeTurn(tx: Tx): Promise<boolean> {
  return (await row<{ mine: boolean }>(tx, MY_TURN))?.mine === true;
}

const NEWS = `
  with now as (
    select $1::date as week, (select max(finished_at) from night_run) as night_at,
           (select id from visit_budget order by id desc limit 1) as budget_id
  ), last as (
    select week, night_at, budget_id from visit_handout order by id desc limit 1
  )
  select week::text, night_at::text as "nightAt", budget_id as "budgetId" from now
   where not exists (select from last where (last.week, last.night_at, last.budget_id)
                     is not distinct from (now.week, now.night_at, now.budget_id))`;

/** Null while neither week nor night nor budget is another than when visits were handed out last. */
export function newsSinceLastTime(tx: Tx, week: PlainDate): Promise<HandOutKey | null> {
  return row<HandOutKey>(tx, NEWS, [week]);
}

const DONE = 'insert into visit_handout (week, night_at, budget_id, picked) values ($1, $2, $3, $4)';

export async function rememberHandOut(tx: Tx, { week, nightAt, budgetId }: HandOutKey, picked: number): Promise<void> {
  await rows(tx, DONE, [week, nightAt, budgetId, picked]);
}

/**
 * Of each township as many households as its budget leaves: red ones first and in any case, then those handed out in an earlier
 * week, then by colour, rank and age. Who stands in the week's list already stays there.
 */
const PICK = `
  insert into visit_pick (week, township, household_id, division, ordinal, urgent, carried, handed_on)
  with waiting as (
    select w.household_id, min(w.division) as division, rpad(left(min(w.division), 9), 12, '0') as township,
           bool_or(w.colour is not distinct from 'red') as urgent, bool_or(w.due_on is not null) as carried,
           max(${levelOn('$2')}) as level, max(w.rank) as rank, min(w.business_date) as since
      from warning w
     where w.status = 'open'
       and not exists (select from visit_pick p where p.week = $1 and p.household_id = w.household_id)
     group by w.household_id
  ), budget as (
    select township,
           coalesce((select b.households from visit_budget b where b.division = t.township order by b.id desc limit 1),
                    (select b.households from visit_budget b where b.division = rpad(left(t.township, 6), 12, '0')
                      order by b.id desc limit 1), $3::int)
             - (select count(*) from visit_pick p where p.week = $1 and p.township = t.township) as left_over,
           (select coalesce(max(ordinal), 0) from visit_pick p where p.week = $1 and p.township = t.township) as last
      from (select distinct township from waiting) t
  ), ranked as (
    select *, row_number() over (partition by township
                order by urgent desc, carried desc, level desc, rank desc, since, household_id) as n
      from waiting
  )
  select $1, township, household_id, division, last + n, urgent, carried, $2
    from ranked join budget using (township)
   where urgent or n <= left_over
  returning household_id`;

export async function pickVisits(
  tx: Tx,
  { week, today, perWeek }: { week: PlainDate; today: PlainDate; perWeek: number },
): Promise<number> {
  return (await rows(tx, PICK, [week, today, perWeek])).length;
}

const START = `
  update warning w set due_from = d."from", due_days = d.days, due_on = d."on"
    from visit_pick p, jsonb_to_recordset($2) as d(colour text, "from" date, days int, "on" date)
   where p.week = $1 and p.household_id = w.household_id and w.status = 'open' and w.due_on is null
     and coalesce(w.colour, 'yellow') = d.colour`;

/** The deadline runs from the day on which somebody was told to go. */
export async function startDeadlines(tx: Tx, week: PlainDate, dues: readonly (Due & { colour: Colour })[]) {
  await rows(tx, START, [week, JSON.stringify(dues)]);
}

const RUNNING = `
  select distinct due_from::text as "from", due_days as days, due_on::text as "on" from warning where due_on is not null`;
const MOVED = `
  update warning w set due_on = d.due
    from jsonb_to_recordset($1) as d("from" date, days int, "on" date, due date)
   where w.due_on = d."on" and w.due_from = d."from" and w.due_days = d.days`;

/** Deadlines as they stand, each once. */
export function runningDues(tx: Tx): Promise<Due[]> {
  return rows<Due>(tx, RUNNING);
}

export async function moveDues(tx: Tx, moved: readonly (Due & { due: PlainDate })[]): Promise<void> {
  await rows(tx, MOVED, [JSON.stringify(moved)]);
}
