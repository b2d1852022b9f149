import { nightsToOpen } from './nights-to-open';

const dates = (last: string | null, due: string) => nightsToOpen(last, due).map(({ date }) => date);

describe('which nights to open', () => {
  it('the first ever is the one that is due', () => {
    expect(nightsToOpen(null, '2026-11-22')).toEqual([{ date: '2026-11-22', skippedFrom: null, skippedTo: null }]);
  });

  it('none when the due one was opened, or the clock was set back', () => {
    expect(dates('2026-11-22', '2026-11-22')).toEqual([]);
    expect(dates('2026-11-22', '2026-11-20')).toEqual([]);
  });

  it('missed ones are caught up, oldest first', () => {
    expect(dates('2026-11-19', '2026-11-22')).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
  });

  it('31 at most; the older ones are skipped, and the first says which', () => {
    const nights = nightsToOpen('2026-09-30', '2026-11-22');
    expect(nights).toHaveLength(31);
    expect(nights[0]).toEqual({ date: '2026-10-23', skippedFrom: '2026-10-01', skippedTo: '2026-10-22' });
    expect(nights.slice(1).every(({ skippedFrom }) => skippedFrom === null)).toBe(true);
    expect(nights.at(-1)?.date).toBe('2026-11-22');
  });

  it('exactly 31 missed ones skip nothing', () => {
    const nights = nightsToOpen('2026-10-22', '2026-11-22');
    expect([nights.length, nights[0]?.skippedFrom]).toEqual([31, null]);
  });
});
