import type { PlainDate } from '@yimen/kernel';

export const UNITS = ['working-day', 'calendar-day', 'month'] as const;
export type DeadlineUnit = (typeof UNITS)[number];

export const ROLLS = ['none', 'next-working-day'] as const;
/** What happens to a last day that nobody works on. */
export type Roll = (typeof ROLLS)[number];

/** A legal limit as it runs: from an event, so much of a unit, with the days on which it stood still. */
export interface Deadline {
  /** Day of the event; it doesn't count. */
  from: PlainDate;
  /** In `unit`; at least one. */
  budget: number;
  unit: DeadlineUnit;
  roll: Roll;
  /** In order, never overlapping. */
  suspensions: readonly Suspension[];
}

/** The clock stands still: `from` is the first day paused, `to` the first day it runs again; without `to` it still stands. */
export interface Suspension {
  from: PlainDate;
  to?: PlainDate;
  /** Chinese, for the explanation: 等待申请人补正. */
  reason?: string;
}

export interface Due {
  /** Last day on which the step is in time; null while the clock stands still. */
  due: PlainDate | null;
  /** Rests on a year whose calendar isn't published: it is projected again when it is. */
  provisional: boolean;
  /** Sentences a clerk can read. */
  explanation: string[];
}
