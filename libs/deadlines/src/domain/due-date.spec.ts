import { isWorkday } from 'chinese-days';
import * as fc from 'fast-check';
import { addDays } from '@yimen/kernel';
import { calendar } from '../calendar-spec';
import { dueDate } from '../index';
import type { Deadline } from '../index';

const limit = (from: string, budget: number, more: Partial<Deadline> = {}): Deadline => {
  return { from, budget, unit: 'working-day', roll: 'none', suspensions: [], ...more };
};
const due = (deadline: Deadline) => dueDate(deadline, calendar).due;

describe('Working days (低保 30 个工作日，民发〔2021〕57号 第22条)', () => {
  it('leave out the day of the event, the holidays and the weekends, and count a worked Saturday', () => {
    const answer = dueDate(limit('2026-09-28', 30), calendar);
    expect(answer).toMatchObject({ due: '2026-11-13', provisional: false });
    expect(answer.explanation).toEqual([
      '自 2026-09-28 的次日起算，30 个工作日',
      '国庆节 10-01 至 10-07 不计，10-10 调休上班计入',
      '到期日 2026-11-13',
    ]);
  });

  it.each([
    ['2026-09-28', 1, '2026-09-29'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2025-12-31', 1, '2026-01-04'],
  ])('from %s, %i day: %s', (from, budget, expected) => expect(due(limit(from, budget))).toBe(expected));

  it('stand still while the applicant is asked for papers, and go on the day the papers come', () => {
    const paused = limit('2026-09-28', 30, { suspensions: [{ from: '2026-10-09', to: '2026-10-12' }] });
    expect(due(paused)).toBe('2026-11-17');
    const free = limit('2026-09-28', 30, { suspensions: [{ from: '2026-10-02', to: '2026-10-06' }] });
    expect(due(free)).toBe('2026-11-13');
  });

  it('agree with a second source on every day of 2004–2026 (chinese-days)', () => {
    const wrong: string[] = [];
    for (let day = '2004-01-01'; day < '2026-12-31'; day = addDays(day, 1)) {
      let next = addDays(day, 1);
      while (!isWorkday(next)) next = addDays(next, 1);
      if (next <= '2026-12-31' && due(limit(day, 1)) !== next) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});

describe('A year whose holidays nobody has announced', () => {
  it('makes the date provisional and says which year', () => {
    const answer = dueDate(limit('2026-12-20', 30), calendar);
    expect(answer.provisional).toBe(true);
    expect(answer.explanation).toContain('2027 年放假安排尚未公布，到期日是暂定的');
  });

  it('does not touch a limit of plain calendar days', () => {
    expect(dueDate(limit('2026-12-28', 7, { unit: 'calendar-day' }), calendar)).toMatchObject({
      due: '2027-01-04',
      provisional: false,
    });
  });
});

describe('Calendar days and months', () => {
  it('a last day nobody works on rolls on, where the rule says so (民法典 第203条)', () => {
    const seven = limit('2026-09-24', 7, { unit: 'calendar-day' });
    expect(due(seven)).toBe('2026-10-01');
    const answer = dueDate({ ...seven, roll: 'next-working-day' }, calendar);
    expect(answer.due).toBe('2026-10-08');
    expect(answer.explanation).toContain('2026-10-01 不是工作日，顺延至 2026-10-08');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-05-22', 6, '2026-11-22'],
    ['2025-12-15', 3, '2026-03-15'],
  ])('from %s, %i month(s): %s', (from, budget, expected) => {
    expect(due(limit(from, budget, { unit: 'month' }))).toBe(expected);
  });

  it('a month grows by the days on which the clock stood still', () => {
    const suspensions = [{ from: '2026-03-10', to: '2026-03-15' }];
    expect(due(limit('2026-03-01', 1, { unit: 'month', suspensions }))).toBe('2026-04-06');
  });
});

describe('While the clock stands still', () => {
  it('there is no due date, and the explanation says since when and for whom', () => {
    const suspensions = [{ from: '2026-10-09', reason: '等待申请人补正' }];
    const answer = dueDate(limit('2026-09-28', 30, { suspensions }), calendar);
    expect(answer.due).toBeNull();
    expect(answer.explanation).toContain('2026-10-09 起暂停计时（等待申请人补正）');
  });

  it.each([
    ['deadline-budget', { budget: 0 }],
    ['deadline-budget', { budget: 2.5 }],
    ['suspension-reversed', { suspensions: [{ from: '2026-10-12', to: '2026-10-09' }] }],
    [
      'suspension-overlaps',
      {
        suspensions: [
          { from: '2026-10-09', to: '2026-10-12' },
          { from: '2026-10-11', to: '2026-10-14' },
        ],
      },
    ],
    ['suspension-overlaps', { suspensions: [{ from: '2026-10-09' }, { from: '2026-10-11', to: '2026-10-14' }] }],
  ])('%s is refused', (code, more) => {
    expect(() => dueDate(limit('2026-09-28', 30, more as Partial<Deadline>), calendar)).toThrow(code);
  });
});

describe('Whatever happens', () => {
  const day = fc.integer({ min: 0, max: 7600 }).map((n) => addDays('2005-01-01', n));
  const unit = fc.constantFrom('working-day' as const, 'calendar-day' as const, 'month' as const);

  it('a pause never brings the due date forward, and a larger limit never ends earlier', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        unit,
        day,
        fc.integer({ min: 1, max: 40 }),
        (from, budget, kind, pause, length) => {
          const plain = limit(from, budget, { unit: kind });
          const suspensions = [{ from: pause, to: addDays(pause, length) }];
          expect(String(due({ ...plain, suspensions })) >= String(due(plain))).toBe(true);
          expect(String(due({ ...plain, budget: budget + 1 })) > String(due(plain))).toBe(true);
        },
      ),
    );
  });

  it('a limit of working days ends on a working day on which the clock ran', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        day,
        fc.integer({ min: 1, max: 40 }),
        (from, budget, pause, length) => {
          const to = addDays(pause, length);
          const last = String(due(limit(from, budget, { suspensions: [{ from: pause, to }] })));
          expect(calendar.works(last)).toBe(true);
          expect(last < pause || last >= to).toBe(true);
        },
      ),
    );
  });
});
