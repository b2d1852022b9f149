import { isWorkday } from 'chinese-days';
import * as fc from 'fast-check';
import { addDays } from '@yimen/kernel';
import { calendar } from '../calendar-spec';
import { dueDate } from '../index';
import type { Suspension } from '../index';

/** A clerk with a wall calendar: turns the pages one by one and counts. */
function countedByHand(from: string, budget: number, pauses: readonly Suspension[] = []): string {
  let day = from;
  for (let counted = 0; counted < budget;) {
    day = addDays(day, 1);
    const paused = pauses.some((pause) => pause.from <= day && day < String(pause.to));
    if (!paused && isWorkday(day)) counted++;
  }
  return day;
}

const due = (from: string, budget: number, suspensions: readonly Suspension[] = []) =>
  dueDate({ from, budget, unit: 'working-day', roll: 'none', suspensions }, calendar).due;

describe('Held against a second source (chinese-days)', () => {
  it('each day of 2004–2026 works or does not', () => {
    const wrong: string[] = [];
    for (let day = '2004-01-01'; day <= '2026-12-31'; day = addDays(day, 1))
      if (calendar.works(day) !== isWorkday(day)) wrong.push(day);
    expect(wrong).toEqual([]);
  });

  it.each([3, 10, 15, 20, 30, 45])('%i working days from every seventh day of 2004–2026', (budget) => {
    const wrong: string[] = [];
    for (let from = '2004-01-01'; from < '2026-10-01'; from = addDays(from, 7))
      if (due(from, budget) !== countedByHand(from, budget)) wrong.push(from);
    expect(wrong).toEqual([]);
  });

  it('with one pause or two, whenever', () => {
    const day = fc.integer({ min: 0, max: 8000 }).map((n) => addDays('2004-01-01', n));
    const length = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 45 }), length, length, length, length, (from, budget, a, b, c, d) => {
        const first = { from: addDays(from, a), to: addDays(from, a + b) };
        const second = { from: addDays(first.to, c), to: addDays(first.to, c + d) };
        expect(due(from, budget, [first, second])).toBe(countedByHand(from, budget, [first, second]));
      }),
    );
  });
});

describe('A case accepted before New Year and decided after Spring Festival', () => {
  const from = '2025-12-29';

  it('leaves out both holidays and counts the days worked for them', () => {
    const { due, provisional, explanation } = dueDate(
      { from, budget: 45, unit: 'working-day', roll: 'none', suspensions: [{ from: '2026-01-12', to: '2026-01-19' }] },
      calendar,
    );
    expect({ due, provisional }).toEqual({ due: '2026-03-16', provisional: false });
    expect(explanation).toEqual([
      '自 2025-12-29 的次日起算，45 个工作日',
      '元旦 01-01 至 01-03 不计，01-04 调休上班计入',
      '春节 02-16 至 02-23 不计，02-14、02-28 调休上班计入',
      '2026-01-12 至 2026-01-18 暂停计时，不计',
      '到期日 2026-03-16',
    ]);
  });

  it('is no later by a pause that lies within the holiday (春节 02-15 至 02-23)', () => {
    const holiday = { from: '2026-02-15', to: '2026-02-24' };
    expect(due(from, 45, [holiday])).toBe(due(from, 45));
    expect(due(from, 45, [{ ...holiday, from: '2026-02-14' }])).toBe(countedByHand(from, 46));
  });
});
