import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { ClockView, SubjectKey } from '../domain/clock';
import { dueDate } from '../domain/due-date';
import { deadlineOf, standingOf } from '../domain/running-clock';
import { asClock, CLOCK } from '../persistence/clock.repository';
import type { ClockRow } from '../persistence/clock.repository';
import type { WorkingCalendar } from '../domain/calendar';
import { loadCalendar } from './load-calendar';

const CLOCKS_OF = `
  ${CLOCK}
    join unnest($1::text[], $2::uuid[]) as s(kind, id) on s.kind = d.subject_kind and s.id = d.subject_id
   order by d.started_on, d.id`;

/** Every clock of these applications, cases and referrals that the actor may see, running or stopped, in the order they began. */
export async function clocksOf(tx: Tx, subjects: readonly SubjectKey[]): Promise<ClockView[]> {
  if (subjects.length === 0) return [];
  const asked = [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id)];
  const [found, calendar] = await Promise.all([rows<ClockRow>(tx, CLOCKS_OF, asked), loadCalendar(tx)]);
  return found.map((row) => viewOf(row, calendar));
}

function viewOf(found: ClockRow, calendar: WorkingCalendar): ClockView {
  const clock = asClock(found);
  const standing = clock.stoppedOn === null ? standingOf(clock) : undefined;
  const [begins = '', ...then] = dueDate(deadlineOf(clock), calendar).explanation;
  const extended = extensionOf(found);
  const explanation = [begins, ...(extended ? [extensionWords(extended, clock.budget)] : []), ...then];
  const { id, kind, subjectId, step, round, title, source, startedOn, stoppedOn, dueOn, provisional } = clock;
  return {
    ...{ id, kind, subjectId, step, round, title, source, startedOn, stoppedOn, due: dueOn, provisional, explanation },
    standing: standing ? { since: standing.from, reason: standing.reason, waitingFor: standing.waitingFor } : null,
    extended,
    rungs: clock.fired.map(({ rung, firedOn }) => ({ rung, firedOn })),
  };
}

function extensionWords({ to, on, reason, allowedBy }: NonNullable<ClockView['extended']>, from: number): string {
  return `${on} 经${allowedBy}同意，由 ${from} 延长至 ${to}（${reason}）`;
}

function extensionOf({
  extendedTo: to,
  extendedOn: on,
  extendedReason: reason,
  extendedBy: allowedBy,
}: ClockRow): ClockView['extended'] {
  return to === null || on === null || reason === null || allowedBy === null ? null : { to, on, reason, allowedBy };
}
