import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { SubjectKind } from '../domain/clock';

/** Why a clock is on the list: 黄牌, or 红牌 once that has fired; 久停: it has stood still for longer than was asked. */
export const OVERDUE_COLOURS = ['yellow', 'red', 'standing'] as const;

/** One line of the list: a place and a step, nobody's name. */
export interface OverdueLine {
  /** Id of the clock. */
  id: string;
  kind: SubjectKind;
  subjectId: string;
  applicationId: string;
  division: string;
  place: string | null;
  step: string;
  /** 总时限 */
  title: string;
  /** Last day on which it would have been in time; null where it stands still before that day. */
  due: PlainDate | null;
  colour: (typeof OVERDUE_COLOURS)[number];
  /** Since when it stands still; null while it runs. */
  standingSince: PlainDate | null;
}

export interface OverdueInput {
  today: PlainDate;
  colour?: OverdueLine['colour'];
  /** Calendar days for which a clock may stand still unseen, 30 where nothing is said. */
  standingDays?: number;
  /** `last` of the page before. */
  after: string | null;
  limit: number;
}

export interface OverduePage {
  items: OverdueLine[];
  /** Where the next page begins; null on the last one. */
  last: string | null;
}

/** By the due date, not by what was fired: a sweeper that is late hides nothing. Without a ladder nobody can be late. */
const OVERDUE = `
  select * from (
    select d.id, d.subject_kind as kind, d.subject_id as "subjectId", d.application_id as "applicationId", d.division,
           (select p.name from division p where p.code = d.division and p.valid_to is null) as place, d.step, d.title,
           d.due_on::text as due,
           case when d.due_on is null then 'standing'
                when exists (select from ladder_rung l where l.deadline_id = d.id and l.rung = 'red') then 'red'
                else 'yellow' end as colour,
           s.paused_on::text as "standingSince"
      from deadline d left join suspension s on s.deadline_id = d.id and s.resumed_on is null
     where d.stopped_on is null and d.early_percent is not null and d.division ^@ any ($2::text[])
       and (d.due_on < $1 or (d.due_on is null and s.paused_on < $1::date - $7::int))
       and ($3::date is null or (coalesce(d.due_on, s.paused_on), d.id) > ($3, $4::uuid))
     order by coalesce(d.due_on, s.paused_on), d.id
  ) overdue
   where $5::text is null or colour = $5 limit $6`;

/**
 * What is late in the actor's area, and what has stood still too long, the oldest first (by the due day, or the day since
 * when it stands still). Whoever asks has checked that the actor may.
 */
export async function overdueClocks(
  tx: Tx,
  actor: Pick<Actor, 'divisions'>,
  { today, colour, standingDays = 30, after, limit }: OverdueInput,
): Promise<OverduePage> {
  const [on = null, id = null] = after?.split(' ') ?? [];
  const asked = [today, actor.divisions, on, id, colour ?? null, limit + 1, standingDays];
  const found = await rows<OverdueLine>(tx, OVERDUE, asked);
  const items = found.slice(0, limit);
  const end = items.at(-1);
  return { items, last: found.length > limit && end ? `${end.due ?? end.standingSince} ${end.id}` : null };
}
