import type { PlainDate } from '@yimen/kernel';

/** A day that differs from "Monday to Friday works". */
export interface CalendarException {
  date: PlainDate;
  kind: 'holiday' | 'working-weekend';
  /** 国庆节 */
  name: string;
}

/** Which days are working days (节假日与调休), and for which years the State Council has said so. */
export class WorkingCalendar {
  private readonly exceptions: ReadonlyMap<PlainDate, CalendarException>;
  private readonly published: ReadonlySet<number>;

  constructor(exceptions: readonly CalendarException[], publishedYears: readonly number[]) {
    this.exceptions = new Map(exceptions.map((exception) => [exception.date, exception]));
    this.published = new Set(publishedYears);
  }

  /** In a year that isn't published yet: as the days of the week say. */
  works(date: PlainDate): boolean {
    const exception = this.exceptions.get(date);
    if (exception) return exception.kind === 'working-weekend';
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6;
  }

  exceptionOn(date: PlainDate): CalendarException | undefined {
    return this.exceptions.get(date);
  }

  isPublished(date: PlainDate): boolean {
    return this.published.has(Number(date.slice(0, 4)));
  }
}
