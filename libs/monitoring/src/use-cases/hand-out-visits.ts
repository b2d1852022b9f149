import { loadCalendar } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { COLOURS } from '../domain/colours';
import type { WarningLimits } from '../domain/warning-limits';
import { weekOf } from '../domain/week-of';
import * as repository from '../persistence/hand-out.repository';
import { dueIn } from './working-days';

export interface HandOutInput {
  today: PlainDate;
  /** Households a township visits in a week where nobody has set another number. */
  perWeek: number;
  limits: WarningLimits;
}

/**
 * Hands out the households to be visited this week, once: a restart, a second worker or the next night only adds what there is
 * room for, and what is red. Costs one look while neither week nor night nor budget is new. Returns how many were added.
 */
export async function handOutVisits(tx: Tx, { today, perWeek, limits }: HandOutInput): Promise<number> {
  const week = weekOf(today);
  if (!(await repository.takeTurn(tx))) return 0;
  const news = await repository.newsSinceLastTime(tx, week);
  if (!news) return 0;
  const calendar = await loadCalendar(tx);
  const picked = await repository.pickVisits(tx, { week, today, perWeek });
  const dues = COLOURS.map((colour) => ({ colour, ...dueIn(limits[colour], today, calendar) }));
  await repository.startDeadlines(tx, week, dues);
  // A calendar that was announced or corrected since moves what was derived from the one before (I4).
  const running = await repository.runningDues(tx);
  const moved = running.map((due) => ({ ...due, due: dueIn(due.days, due.from, calendar).on }));
  await repository.moveDues(
    tx,
    moved.filter(({ on, due }) => on !== due),
  );
  await repository.rememberHandOut(tx, news, picked);
  return picked;
}
