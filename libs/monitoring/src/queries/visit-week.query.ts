import { addDays } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { weekOf } from '../domain/week-of';

export interface VisitWeek {
  /** Monday and Sunday. */
  from: PlainDate;
  to: PlainDate;
  townships: VisitWeekTownship[];
}

/** Households, of the actor's area. */
export interface VisitWeekTownship {
  township: string;
  place: string | null;
  /** In a week. */
  budget: number;
  /** This week, red ones beyond the budget included. */
  handedOut: number;
  urgent: number;
  /** Of these: every warning looked into, or followed by an application. */
  done: number;
  /** Not handed out this week. */
  waiting: number;
  /** Days since the oldest of those that wait was found; null where none waits. */
  longestWaitingDays: number | null;
}

const WEEK = `
  with picked as (
    select p.township, count(*)::int as handed, (count(*) filter (where p.urgent))::int as urgent,
           (count(*) filter (where not exists (
              select from warning w where w.household_id = p.household_id and w.status = 'open')))::int as done
      from visit_pick p where p.week = $1 group by p.township
  ), waiting as (
    select rpad(left(w.division, 9), 12, '0') as township, count(distinct w.household_id)::int as households,
           $2::date - min(w.business_date) as days
      from warning w
     where w.status = 'open'
       and not exists (select from visit_pick p where p.week = $1 and p.household_id = w.household_id)
     group by 1
  )
  select township, (select d.name from division d where d.code = township and d.valid_to is null) as place,
         coalesce((select b.households from visit_budget b where b.division = township order by b.id desc limit 1),
                  (select b.households from visit_budget b where b.division = rpad(left(township, 6), 12, '0')
                    order by b.id desc limit 1), $3::int) as budget,
         coalesce(picked.handed, 0) as "handedOut", coalesce(picked.urgent, 0) as urgent, coalesce(picked.done, 0) as done,
         coalesce(waiting.households, 0) as waiting, waiting.days as "longestWaitingDays"
    from picked full join waiting using (township) order by township`;

/** This week of each township: what was handed out, what is done, and how much waits and since when. Numbers, nobody's name. */
export async function visitWeek(
  tx: Tx,
  actor: Actor,
  { today, perWeek }: { today: PlainDate; perWeek: number },
): Promise<VisitWeek> {
  assertMay(actor, 'warning.read');
  const from = weekOf(today);
  return { from, to: addDays(from, 6), townships: await rows<VisitWeekTownship>(tx, WEEK, [from, today, perWeek]) };
}
