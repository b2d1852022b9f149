import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { WorkingCalendar } from '../domain/calendar';
import { loadCalendar } from '../queries/load-calendar';

/** Any number; whoever corrects a calendar takes it alone. */
const CALENDAR_LOCK = 640_704;

/**
 * The calendar, and nobody corrects it before this transaction ends: a due date derived beside a correction would miss it.
 * A statement of its own, for one that waits sees what was there before it waited.
 */
export async function holdCalendar(tx: Tx): Promise<WorkingCalendar> {
  const [, calendar] = await Promise.all([
    rows(tx, 'select pg_advisory_xact_lock_shared($1)', [CALENDAR_LOCK]),
    loadCalendar(tx),
  ]);
  return calendar;
}

/** Waits until nobody derives a due date, and lets nobody until the transaction ends. */
export async function takeCalendar(tx: Pick<Tx, 'client'>): Promise<void> {
  await rows(tx, 'select pg_advisory_xact_lock($1)', [CALENDAR_LOCK]);
}
