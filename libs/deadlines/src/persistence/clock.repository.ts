import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { SubjectKey } from '../domain/clock';
import type { RunningClock, Standing } from '../domain/running-clock';

/** Paused and resumed on one day counts for nothing. */
export const CLOCK = `
  select d.id, d.subject_kind as kind, d.subject_id as "subjectId", d.application_id as "applicationId", d.division,
         d.audience_agency_id as "audienceAgencyId", d.step, d.round, d.title, d.source, d.budget, d.unit, d.roll,
         d.extendable_to as "extendableTo", d.extended_to as "extendedTo", d.extended_reason as "extendedReason",
         d.extended_by as "extendedBy", d.extended_on::text as "extendedOn",
         d.started_on::text as "startedOn", d.stopped_on::text as "stoppedOn",
         case when d.early_percent is not null
              then json_build_object('earlyPercent', d.early_percent, 'redAfterWorkingDays', d.red_after) end as ladder,
         d.due_on::text as "dueOn", d.provisional, d.rolled_by as "rolledBy", d.next_rung_on::text as "nextRungOn",
         d.version,
         coalesce((select json_agg(json_build_object('from', s.paused_on, 'to', s.resumed_on, 'reason', s.reason,
                                                     'waitingFor', s.waiting_for) order by s.paused_on)
                     from suspension s
                    where s.deadline_id = d.id and s.resumed_on is distinct from s.paused_on), '[]') as suspensions,
         coalesce((select json_agg(json_build_object('rung', l.rung, 'firedOn', l.fired_on, 'budget', l.budget) order by l.fired_on, l.at)
                     from ladder_rung l where l.deadline_id = d.id), '[]') as fired
    from deadline d`;

export type ClockRow = Omit<RunningClock, 'suspensions'> & {
  suspensions: (Omit<Standing, 'to'> & { to: PlainDate | null })[];
  extendedReason: string | null;
  extendedBy: string | null;
  extendedOn: PlainDate | null;
};

export function asClock<Row extends ClockRow>(found: Row) {
  return { ...found, suspensions: found.suspensions.map(({ to, ...rest }) => ({ ...rest, to: to ?? undefined })) };
}

const OF_SUBJECT = `d.subject_kind = $1 and d.subject_id = $2 and d.stopped_on is null
     and ($3::text[] is null or d.step = any ($3))`;
const LOCK_OF_SUBJECT = `select d.id from deadline d where ${OF_SUBJECT} order by d.id for update`;
const CLOCKS_OF_SUBJECT = `${CLOCK} where ${OF_SUBJECT} order by d.id`;

/**
 * The unstopped clocks of a subject, locked; all or those of `steps`. Two statements in one packet: what waited for the
 * lock in one statement would have read the pauses as they were before.
 */
export async function lockClocks(tx: Tx, { kind, id }: SubjectKey, steps?: readonly string[]): Promise<RunningClock[]> {
  const asked = [kind, id, steps ?? null];
  const [, found] = await Promise.all([rows(tx, LOCK_OF_SUBJECT, asked), rows<ClockRow>(tx, CLOCKS_OF_SUBJECT, asked)]);
  return found.map(asClock);
}

const LAST_ROUND = `${CLOCK} where d.subject_kind = $1 and d.subject_id = $2 and d.step = $3 order by d.round desc limit 1`;

/** The clock of a step as it ran last, or runs; null where it never did. */
export async function lastRound(tx: Tx, { kind, id }: SubjectKey, step: string): Promise<RunningClock | null> {
  const [found] = await rows<ClockRow>(tx, LAST_ROUND, [kind, id, step]);
  return found ? asClock(found) : null;
}

const LOCK_AFTER = `
  select id from deadline where stopped_on is null and id > $1 order by id limit $2 for update`;
const LOCK_CLIMBING = `
  select id from deadline where next_rung_on <= $1 order by next_rung_on, id limit $2 for update skip locked`;
const CLOCKS_BY_ID = `${CLOCK} where d.id = any ($1) order by d.id`;

/** Every unstopped clock of the deployment, so many at a time; the nil UUID comes before the first. */
export async function lockClocksAfter(tx: Tx, after: string, limit: number): Promise<RunningClock[]> {
  return clocksBy(tx, await rows<{ id: string }>(tx, LOCK_AFTER, [after, limit]));
}

/** Clocks with a rung to fire; those that another sweeper or a person has in hand are left out. */
export async function lockClimbing(tx: Tx, today: PlainDate, limit: number): Promise<RunningClock[]> {
  return clocksBy(tx, await rows<{ id: string }>(tx, LOCK_CLIMBING, [today, limit]));
}

const LOCK_ONE = 'select id from deadline where id = $1 for update';

export async function lockClock(tx: Tx, id: string): Promise<RunningClock | null> {
  const [clock] = await clocksBy(tx, await rows<{ id: string }>(tx, LOCK_ONE, [id]));
  return clock ?? null;
}

async function clocksBy(tx: Tx, found: { id: string }[]): Promise<RunningClock[]> {
  if (found.length === 0) return [];
  return (await rows<ClockRow>(tx, CLOCKS_BY_ID, [found.map(({ id }) => id)])).map(asClock);
}
