import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/registry.errors';

export interface CalendarYearView {
  year: number;
  /** False until the State Council's notice: dates counted in it are provisional. */
  published: boolean;
  source: string;
  exceptions: { date: string; kind: 'holiday' | 'working-weekend'; name: string }[];
}

const YEAR = `
  select y.year, y.published, y.source,
         coalesce(jsonb_agg(jsonb_build_object('date', e.date, 'kind', e.kind, 'name', e.name) order by e.date)
                  filter (where e.date is not null), '[]') as exceptions
    from calendar_year y
    left join calendar_exception e on extract(year from e.date) = y.year
   where y.year = $1 group by y.year`;

/** Refuses `calendar-unknown` for a year that isn't loaded. */
export async function calendarYear(tx: Tx, year: number): Promise<CalendarYearView> {
  const found = await row<CalendarYearView>(tx, YEAR, [year]);
  if (!found) throw refuse('calendar-unknown', String(year));
  return found;
}
