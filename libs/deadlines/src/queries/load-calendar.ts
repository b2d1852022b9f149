import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { WorkingCalendar } from '../domain/calendar';
import type { CalendarException } from '../domain/calendar';

/** The same text for the same days, whichever database they are in; some 700 rows are then read once a process. */
const STAMP = `
  select (select count(*) || ' ' || coalesce(sum(hashtextextended(date || kind || name, 0)::numeric), 0)
            from calendar_exception)
      || ' ' || coalesce((select string_agg(year::text, ',' order by year) from calendar_year where published), '')
         as stamp`;

const DAYS = `
  select coalesce((select json_agg(json_build_object('date', date, 'kind', kind, 'name', name)) from calendar_exception),
                  '[]') as exceptions,
         array(select year from calendar_year where published) as years`;

let known: { stamp: string; calendar: WorkingCalendar } | undefined;

/** Every year that PostgreSQL knows, published or not. */
export async function loadCalendar(tx: Pick<Tx, 'client'>): Promise<WorkingCalendar> {
  const stamp = String((await row<{ stamp: string }>(tx, STAMP))?.stamp);
  if (known?.stamp === stamp) return known.calendar;
  const found = await row<{ exceptions: CalendarException[]; years: number[] }>(tx, DAYS);
  const calendar = new WorkingCalendar(found?.exceptions ?? [], found?.years ?? []);
  known = { stamp, calendar };
  return calendar;
}
