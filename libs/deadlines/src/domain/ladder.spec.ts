import * as fc from 'fast-check';
import { addDays } from '@yimen/kernel';
import { calendar } from '../calendar-spec';
import type { Deadline } from './deadline';
import { dueDate } from './due-date';
import { rungDays } from './ladder';
import type { LadderTerms } from './ladder';
import { project } from './projection';

const TERMS: LadderTerms = { earlyPercent: 80, redAfterWorkingDays: 5 };
const limit = (from: string, budget: number, more: Partial<Deadline> = {}): Deadline => {
  return { from, budget, unit: 'working-day', roll: 'none', suspensions: [], ...more };
};
const days = (deadline: Deadline, terms = TERMS) => rungDays(deadline, terms, calendar).map(({ on }) => on);

describe('The days of a ladder', () => {
  it('are the day after four fifths of the limit, the day after the last in time, and five working days later', () => {
    expect(days(limit('2026-09-28', 30))).toEqual(['2026-11-06', '2026-11-14', '2026-11-20']);
  });

  it.each([
    ['a survey of 3 working days', limit('2026-09-14', 3), ['2026-09-17', '2026-09-18', '2026-09-23']],
    ['one working day', limit('2026-09-14', 1), ['2026-09-15', '2026-09-16', '2026-09-21']],
    [
      '7 days of publicity',
      limit('2026-09-14', 7, { unit: 'calendar-day' }),
      ['2026-09-21', '2026-09-22', '2026-09-29'],
    ],
    ['one month', limit('2026-09-14', 1, { unit: 'month' }), ['2026-10-09', '2026-10-15', '2026-10-21']],
  ])('for %s: warned of on the last day at the latest', (_, deadline, expected) => {
    expect(days(deadline)).toEqual(expected);
  });

  it('move with a pause, and there are none while the clock stands still, late or not', () => {
    const suspensions = [{ from: '2026-10-09', to: '2026-10-12' }];
    expect(days(limit('2026-09-28', 30, { suspensions }))).toEqual(['2026-11-10', '2026-11-18', '2026-11-24']);
    expect(days(limit('2026-09-28', 30, { suspensions: [{ from: '2026-10-09' }] }))).toEqual([]);
    expect(days(limit('2026-09-28', 30, { suspensions: [{ from: '2026-11-16' }] }))).toEqual([]);
  });

  it('of 红牌 leave out the days on which a late clock stood still', () => {
    const suspensions = [{ from: '2026-11-16', to: '2026-11-18' }];
    expect(days(limit('2026-09-28', 30, { suspensions })).at(-1)).toBe('2026-11-24');
  });

  it('are always in order: never warned after 黄牌, never red before', () => {
    const unit = fc.constantFrom('working-day' as const, 'calendar-day' as const, 'month' as const);
    const roll = fc.constantFrom('none' as const, 'next-working-day' as const);
    const from = fc.integer({ min: 0, max: 7600 }).map((n) => addDays('2005-01-01', n));
    const number = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(from, number, unit, roll, number, number, fc.integer({ min: 1, max: 100 }), (...drawn) => {
        const [begun, budget, kind, rolls, pause, length, earlyPercent] = drawn;
        const suspensions = [{ from: addDays(begun, pause), to: addDays(begun, pause + length) }];
        const deadline = limit(begun, budget, { unit: kind, roll: rolls, suspensions });
        const [early, yellow, red] = days(deadline, { ...TERMS, earlyPercent }) as [string, string, string];
        const due = String(dueDate(deadline, calendar).due);
        expect([begun < early, early <= due, yellow === addDays(due, 1), yellow <= red]).toEqual(Array(4).fill(true));
      }),
    );
  });
});

describe('A projection', () => {
  const open = { terms: TERMS, fired: [], stopped: false };

  it('names the roll rule only where it moved the last day', () => {
    const rolling = { unit: 'calendar-day', roll: 'next-working-day' } as const;
    expect(project(limit('2026-09-24', 7, rolling), open, calendar).rolledBy).toBe('next-working-day');
    expect(project(limit('2026-09-14', 7, rolling), open, calendar).rolledBy).toBeNull();
  });

  it('waits for the first rung that has not fired, and for none once it has stopped', () => {
    const deadline = limit('2026-09-28', 30);
    const next = (more: Partial<typeof open> | { fired: ['early', 'yellow'] }) =>
      project(deadline, { ...open, ...more }, calendar).nextRungOn;
    expect(next({})).toBe('2026-11-06');
    expect(next({ fired: ['early', 'yellow'] })).toBe('2026-11-20');
    expect(next({ stopped: true })).toBeNull();
  });
});
