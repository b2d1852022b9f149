import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** One line of the append-only action log. */
export interface TimelineEntry {
  at: string;
  action: string;
  from: string | null;
  to: string;
  actorKind: string;
  actorName: string;
  agencyName: string | null;
  referralId: string | null;
  caseId: string | null;
  reason: string | null;
  detail: Record<string, unknown> | null;
}

const ENTRY = `
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, action, from_status as "from",
         to_status as "to", actor_kind as "actorKind", actor_name as "actorName", agency_name as "agencyName",
         referral_id as "referralId", case_id as "caseId", reason, detail
    from action_log`;

/** What happened, oldest first; each reader gets the lines of their scope. */
export function timelineOf(tx: Tx, applicationId: string): Promise<TimelineEntry[]> {
  return rows<TimelineEntry>(tx, `${ENTRY} where application_id = $1 order by at, id`, [applicationId]);
}

/** What happened in one case. */
export function caseTimelineOf(tx: Tx, caseId: string): Promise<TimelineEntry[]> {
  return rows<TimelineEntry>(tx, `${ENTRY} where case_id = $1 order by at, id`, [caseId]);
}
