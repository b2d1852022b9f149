import { readCalendarExceptions, readCalendarYears } from '../../../migrations/reference/calendar/calendar';
import { WorkingCalendar } from './index';

/** The calendar as it is delivered: 2004–2026, 2027 not announced yet. */
export const calendar = new WorkingCalendar(
  readCalendarExceptions(),
  readCalendarYears().flatMap(({ year, published }) => (published ? [year] : [])),
);
