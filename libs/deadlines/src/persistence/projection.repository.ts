import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { WorkingCalendar } from '../domain/calendar';
import type { MovedBy } from '../domain/clock';
import { project } from '../domain/projection';
import type { Projection } from '../domain/projection';
import { deadlineOf, firedOf } from '../domain/running-clock';
import type { RunningClock } from '../domain/running-clock';

const MOVES = `
  with projected as (
    select * from json_to_recordset($1) as p(id uuid, version int, "dueOn" date, "wasDue" date, provisional boolean,
                                             "rolledBy" text, "nextRungOn" date)
  ), moved as (
    insert into deadline_move (deadline_id, from_due, to_due, why)
    select id, "wasDue", "dueOn", $2 from projected where "wasDue" is distinct from "dueOn"
  )
  update deadline d
     set due_on = p."dueOn", provisional = p.provisional, rolled_by = p."rolledBy", next_rung_on = p."nextRungOn",
         projected_by = case when p."wasDue" is distinct from p."dueOn" then $2 else d.projected_by end,
         version = d.version + 1
    from projected p where d.id = p.id and d.version = p.version
  returning d.id, d.due_on is distinct from p."wasDue" as moved`;

/** Derives each anew and writes where something changed, with the move. Returns how many due dates moved. */
export async function writeProjections(
  tx: Tx,
  clocks: readonly RunningClock[],
  calendar: WorkingCalendar,
  why: MovedBy,
): Promise<number> {
  const changed = clocks.flatMap((clock) => {
    const projection = projectionOf(clock, calendar);
    return differs(clock, projection)
      ? [{ id: clock.id, version: clock.version, wasDue: clock.dueOn, ...projection }]
      : [];
  });
  if (changed.length === 0) return 0;
  const written = await rows<{ moved: boolean }>(tx, MOVES, [JSON.stringify(changed), why]);
  if (written.length !== changed.length) throw new Error('a deadline changed under its lock');
  return written.filter(({ moved }) => moved).length;
}

function projectionOf(clock: RunningClock, calendar: WorkingCalendar): Projection {
  return project(
    deadlineOf(clock),
    { terms: clock.ladder, fired: firedOf(clock), stopped: clock.stoppedOn !== null },
    calendar,
  );
}

function differs(clock: RunningClock, projection: Projection): boolean {
  return (Object.keys(projection) as (keyof Projection)[]).some((key) => clock[key] !== projection[key]);
}
