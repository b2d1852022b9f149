import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import type { WorkingCalendar } from './calendar';
import type { Deadline } from './deadline';
import { dueDay } from './due-date';

/** 预警、黄牌、红牌, in the order they are climbed. */
export const RUNGS = ['early', 'yellow', 'red'] as const;
export type Rung = (typeof RUNGS)[number];

export interface LadderTerms {
  /** Share of the budget in percent after which the early warning fires; 1 to 100. */
  earlyPercent: number;
  /** Working days after the due date on which 红牌 fires; at least 1. */
  redAfterWorkingDays: number;
}

/** Day → rung: the first day on which each fires. Nothing while the clock stands still. */
export function rungDays(
  deadline: Deadline,
  terms: LadderTerms,
  calendar: WorkingCalendar,
): { rung: Rung; on: PlainDate }[] {
  const { due } = dueDay(deadline, calendar);
  return due === null ? [] : rungsOf(deadline, due, terms, calendar);
}

/** The same for who knows the due date already. */
export function rungsOf(
  deadline: Deadline,
  due: PlainDate,
  terms: LadderTerms,
  calendar: WorkingCalendar,
): { rung: Rung; on: PlainDate }[] {
  if (deadline.suspensions.some(({ to }) => to === undefined)) return [];
  const early = earlyDay(deadline, due, terms.earlyPercent, calendar);
  const red = later(deadline, due, terms.redAfterWorkingDays, calendar);
  return [
    { rung: 'early', on: early },
    { rung: 'yellow', on: addDays(due, 1) },
    { rung: 'red', on: red },
  ];
}

/** The day after that share of the budget, rounded up, is used up; a short limit is warned of on its last day at the latest. */
function earlyDay(deadline: Deadline, due: PlainDate, percent: number, calendar: WorkingCalendar): PlainDate {
  const counted = deadline.unit === 'month' ? inDays(deadline, calendar) : deadline;
  const budget = Math.ceil((counted.budget * percent) / 100);
  const usedUp = String(dueDay({ ...counted, budget, roll: 'none' }, calendar).due);
  const next = addDays(usedUp, 1);
  return next < due ? next : due;
}

/** A limit of months as the days it comes to: a share of one month is no month. */
function inDays(deadline: Deadline, calendar: WorkingCalendar): Deadline {
  const last = dueDay({ ...deadline, roll: 'none', suspensions: [] }, calendar).due;
  const budget = (Date.parse(String(last)) - Date.parse(deadline.from)) / 86_400_000;
  return { ...deadline, budget, unit: 'calendar-day' };
}

/** So many working days after `due` on which the clock ran. */
function later({ suspensions }: Deadline, due: PlainDate, days: number, calendar: WorkingCalendar): PlainDate {
  return String(dueDay({ from: due, budget: days, unit: 'working-day', roll: 'none', suspensions }, calendar).due);
}
