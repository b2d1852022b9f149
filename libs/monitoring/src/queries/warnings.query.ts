import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Colour } from '../domain/colours';
import type { WarningStatus } from '../domain/warning-states';
import { weekOf } from '../domain/week-of';
import { levelOn } from '../persistence/level';
import { seenBy, WARNING_VIEW } from './warning.query';
import type { WarningRow, WarningView } from './warning.query';

/** `week`: what is handed out for this week; `waiting`: what waits for a later one; `all`: whatever there is. */
export const WARNING_LISTS = ['week', 'waiting', 'all'] as const;
export type WarningList = (typeof WARNING_LISTS)[number];

export interface ListWarningsInput {
  list: WarningList;
  today: PlainDate;
  status?: WarningStatus;
  colour?: Colour;
  indicator?: string;
  /** Only those whose deadline is over. */
  overdue?: boolean;
  /** `last` of the page before. */
  after: string | null;
  limit: number;
}

export interface ListedWarning extends WarningView {
  /** Days since the night that found it, while nobody has looked into it; else null. */
  waitingDays: number | null;
  overdue: boolean;
}

type ListedRow = WarningRow & { key: string; waitingDays: number | null; overdue: boolean };

/** A greater rank as an earlier text. */
function fromTheTop(rank: 'rank' | 'max(rank) over h'): string {
  return `lpad((99999 - least(99999, greatest(0, ${rank})))::text, 5, '0')`;
}

/**
 * Households in order, each with all its warnings: the week's list as it was handed out; else by colour (raised by age), rank and
 * age of the most urgent. The order is one text, so that a page can go on behind it.
 */
const LIST = `
  with asked as (
    select w.id, w.household_id, w.rank, w.business_date, ${levelOn('$1')} as level,
           case when $3 = 'week' then p.township || lpad(p.ordinal::text, 6, '0') else '' end as place_in_week
      from warning w left join visit_pick p on p.week = $2 and p.household_id = w.household_id
     where case $3 when 'week' then p.week is not null when 'waiting' then p.week is null and w.status = 'open' else true end
       and ($4::text is null or w.status = $4) and ($5::text is null or w.colour = $5)
       and ($6::text is null or w.indicator = $6) and ($7::boolean is not true or w.due_on < $1)
  ), placed as (
    select id, place_in_week || concat_ws(' ', 9 - max(level) over h, ${fromTheTop('max(rank) over h')},
             min(business_date) over h, household_id, 9 - level, ${fromTheTop('rank')}, id) collate "C" as key
      from asked window h as (partition by household_id)
  ), page as (
    select id, key from placed where $8::text is null or key > $8 order by key limit $9
  )
  select listed.*, page.key,
         case when listed.status = 'open' then $1::date - listed."businessDate"::date end as "waitingDays",
         coalesce(listed."dueOn"::date < $1, false) as overdue
    from page cross join lateral (${WARNING_VIEW} where w.id = page.id) listed order by page.key`;

/** Warnings of the actor's area; each line shows facts about people, so each is a logged look. */
export async function warnings(
  tx: Tx,
  actor: Actor,
  { list, today, status, colour, indicator, overdue, after, limit }: ListWarningsInput,
): Promise<{ items: ListedWarning[]; last: string | null }> {
  assertMay(actor, 'warning.read');
  const wanted = status ?? (list === 'all' ? null : 'open');
  const filters = [wanted, colour ?? null, indicator ?? null, overdue ?? null];
  const found = await rows<ListedRow>(tx, LIST, [today, weekOf(today), list, ...filters, after, limit + 1]);
  const lines = found.slice(0, limit);
  const items = lines.map(({ key: _, waitingDays, overdue: late, ...line }) => {
    return { ...seenBy(tx, actor, line), waitingDays, overdue: late };
  });
  return { items, last: found.length > limit ? (lines.at(-1)?.key ?? null) : null };
}
