import type { Actor } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/monitoring.errors';
import type { Warning } from '../domain/warning';
import type { WarningAction, WarningStatus } from '../domain/warning-states';

const COLUMNS = `
  id, household_id as "householdId", division, indicator, indicator_version as "indicatorVersion", family,
  business_date::text as "businessDate", facts, status, version, disposition, note,
  suppressed_until::text as "suppressedUntil", application_id as "applicationId"`;

/** The warning, held against other writers until the transaction ends. Refuses `warning-not-found`, also outside the area. */
export async function lockWarning(tx: Tx, id: string): Promise<Warning> {
  const warning = await row<Warning>(tx, `select ${COLUMNS} from warning where id = $1 for update`, [id]);
  if (!warning) throw refuse('warning-not-found');
  return warning;
}

export interface WarningMove {
  action: WarningAction;
  from: WarningStatus;
  to: WarningStatus;
  disposition?: string;
  note?: string;
  suppressedUntil?: string;
  applicationId?: string;
}

const MOVE = `
  with moved as (
    update warning
       set status = $3, version = version + 1, disposition = coalesce($4, disposition), note = coalesce($5, note),
           suppressed_until = coalesce($6, suppressed_until), application_id = coalesce($7, application_id),
           disposed_by = case when $3 = 'disposed' then $10 else disposed_by end,
           disposed_at = case when $3 = 'disposed' then now() else disposed_at end
     where id = any ($1::uuid[]) and status = $2
    returning id, division
  )
  insert into warning_log (warning_id, division, action, from_status, to_status, actor_kind, actor_id, actor_name,
                           agency_name, detail)
  select id, division, $8, $2, $3, $9, $11, $10, $12,
         jsonb_strip_nulls(jsonb_build_object('disposition', $4::text, 'suppressedUntil', $6::date, 'applicationId', $7::uuid))
    from moved
  returning warning_id as id`;

/** Moves warnings that are still in `from` on, each with its log line (I1); returns the ids of those that were. */
export async function moveWarnings(tx: Tx, actor: Actor, ids: readonly string[], move: WarningMove): Promise<string[]> {
  const moved = await rows<{ id: string }>(tx, MOVE, [
    ids,
    move.from,
    move.to,
    move.disposition ?? null,
    move.note ?? null,
    move.suppressedUntil ?? null,
    move.applicationId ?? null,
    move.action,
    actor.kind,
    actor.name,
    actor.id,
    actor.agencyName,
  ]);
  return moved.map(({ id }) => id);
}

/** Open entry warnings of a household, held. */
export async function openEntryWarnings(tx: Tx, householdId: string): Promise<string[]> {
  const open = await rows<{ id: string }>(
    tx,
    `select id from warning where household_id = $1 and family = 'entry' and status = 'open' order by id for update`,
    [householdId],
  );
  return open.map(({ id }) => id);
}

const ENDED = `
  select w.id from warning w join application a on a.id = w.application_id
   where w.division ^@ $1 and w.status = 'in-application' and a.closed_at is not null
   order by w.id for update of w skip locked`;

/** Warnings of a township whose application has ended since. */
export async function warningsOfEndedApplications(tx: Tx, prefix: string): Promise<string[]> {
  return (await rows<{ id: string }>(tx, ENDED, [prefix])).map(({ id }) => id);
}
