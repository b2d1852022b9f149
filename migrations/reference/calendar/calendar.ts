import { parseCsv } from '../csv';
import { referenceFile } from '../reference-file';

/** A day that differs from "Monday to Friday works": a weekday off, or a weekend day worked (调休上班). */
export interface CalendarException {
  date: string;
  kind: 'holiday' | 'working-weekend';
  name: string;
}

/** `published` is false until the State Council's notice of that year is out; dates in such a year are provisional. */
export interface CalendarYear {
  year: number;
  published: boolean;
  source: string;
}

export function readCalendarExceptions(): CalendarException[] {
  return parseCsv(referenceFile('calendar/2004-2026.csv')).map((row) => ({
    date: row.date ?? '',
    kind: row.kind as CalendarException['kind'],
    name: row.name ?? '',
  }));
}

export function readCalendarYears(): CalendarYear[] {
  return parseCsv(referenceFile('calendar/years.csv')).map((row) => ({
    year: Number(row.year),
    published: row.published === 'true',
    source: row.source ?? '',
  }));
}
