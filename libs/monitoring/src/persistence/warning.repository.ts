import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/monitoring.errors';
import type { HardshipKind } from '@yimen/policy';
import type { Warning } from '../domain/warning';

export const WARNING_COLUMNS = `
  w.id, w.household_id as "householdId", w.division, w.indicator, w.indicator_version as "indicatorVersion", w.family,
  w.colour, w.rank, w.business_date::text as "businessDate", w.facts, w.status, w.version, w.disposition, w.note,
  w.suppressed_until::text as "suppressedUntil", w.application_id as "applicationId", w.due_on::text as "dueOn",
  w.visited, w.confirmed, w.helped, w.follow_up as "followUp", w.asked_agency_kind as "askedAgencyKind", w.result,
  w.result_note as "resultNote", w.hearing_id as "hearingId"`;

const LOCK = `
  select ${WARNING_COLUMNS}, i.name as "indicatorName", i.hardship
    from warning w left join indicator_seen i on i.indicator = w.indicator and i.version = w.indicator_version
   where w.id = $1 for update of w`;

export interface LockedWarning extends Warning {
  /** Null for one that no run has used. */
  indicatorName: string | null;
  /** What an application from it says is wrong. */
  hardship: HardshipKind | null;
}

/** The warning, held against other writers until the transaction ends. Refuses `warning-not-found`, also outside the area. */
export async function lockWarning(tx: Tx, id: string): Promise<LockedWarning> {
  const warning = await row<LockedWarning>(tx, LOCK, [id]);
  if (!warning) throw refuse('warning-not-found');
  return warning;
}

export type OpenWarning = Pick<Warning, 'id' | 'status'>;

/** Entry warnings of a household that an application answers: those nobody has looked into, and those that wait for one. Held. */
export async function openEntryWarnings(tx: Tx, householdId: string): Promise<OpenWarning[]> {
  return rows<OpenWarning>(
    tx,
    `select id, status from warning
      where household_id = $1 and family = 'entry'
        and (status = 'open' or (status = 'following' and follow_up = 'await-application'))
      order by id for update`,
    [householdId],
  );
}
