import { isWorkday } from 'chinese-days';
import { readCalendarExceptions, readCalendarYears } from './calendar';

describe('working-day calendar', () => {
  const exceptions = readCalendarExceptions();
  const byDate = new Map(exceptions.map((exception) => [exception.date, exception]));
  const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
  const isWeekend = (date: string) => weekday(date) === 0 || weekday(date) === 6;

  function everyDay(from: string, to: string): string[] {
    const dates: string[] = [];
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
      dates.push(new Date(at).toISOString().slice(0, 10));
    }
    return dates;
  }

  it('agrees with chinese-days on each of the 8,401 days of 2004–2026', () => {
    const works = (date: string) =>
      byDate.has(date) ? byDate.get(date)?.kind === 'working-weekend' : !isWeekend(date);
    const days = everyDay('2004-01-01', '2026-12-31');
    expect(days).toHaveLength(8401);
    expect(days.filter((date) => works(date) !== isWorkday(date))).toEqual([]);
  });

  it('names only real exceptions, each once', () => {
    expect(byDate.size).toBe(exceptions.length);
    const wrong = exceptions.filter(({ date, kind }) => isWeekend(date) !== (kind === 'working-weekend'));
    expect(wrong).toEqual([]);
  });

  it('has 19 weekdays off and 6 worked weekend days in 2026, 14 February among them', () => {
    const of2026 = exceptions.filter(({ date }) => date.startsWith('2026'));
    expect(of2026.filter(({ kind }) => kind === 'holiday')).toHaveLength(19);
    expect(of2026.filter(({ kind }) => kind === 'working-weekend')).toHaveLength(6);
    expect(byDate.get('2026-02-14')).toEqual({ date: '2026-02-14', kind: 'working-weekend', name: '春节' });
  });

  it('marks 2027 as not published, and has rows for every year that is', () => {
    const years = readCalendarYears();
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 24 }, (_, i) => 2004 + i));
    expect(years.filter(({ published }) => !published).map(({ year }) => year)).toEqual([2027]);
    expect(years.filter(({ source }) => source === '')).toEqual([]);
    const covered = new Set(exceptions.map(({ date }) => Number(date.slice(0, 4))));
    expect(years.filter(({ year, published }) => published !== covered.has(year))).toEqual([]);
  });
});
