import type { Actor, AgencyKind, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { FollowUp } from '../domain/follow-ups';
import type { WarningAction, WarningStatus } from '../domain/warning-states';

export interface WarningMove {
  action: WarningAction;
  from: WarningStatus;
  to: WarningStatus;
  disposition?: string;
  note?: string;
  /** Never earlier than what stands there. */
  suppressedUntil?: PlainDate;
  applicationId?: string;
  visited?: boolean;
  confirmed?: boolean | null;
  helped?: boolean | null;
  followUp?: FollowUp | null;
  askedAgencyKind?: AgencyKind;
  /** Deadline of the follow-up that begins; every other move ends the one that ran. */
  due?: Due;
  result?: string;
  resultNote?: string;
  hearingId?: string;
}

/** So many working days after `from`, which is `on`. */
export interface Due {
  from: PlainDate;
  days: number;
  on: PlainDate;
}

/** What an application that was granted says of its warnings, nobody has to say again. */
const GRANTED = `
  exists (select from assistance_link l where l.application_id = w.application_id and l.outcome in ('granted', 'partly-granted'))`;

const MOVE = `
  with told as (
    select * from jsonb_to_record($3) as t(
      disposition text, note text, "suppressedUntil" date, "applicationId" uuid, visited boolean, confirmed boolean,
      helped boolean, "followUp" text, "askedAgencyKind" text, due jsonb, result text, "resultNote" text,
      "hearingId" uuid, action text, "to" text)
  ), moved as (
    update warning w
       set status = t."to", version = version + 1, disposition = coalesce(t.disposition, w.disposition),
           note = coalesce(t.note, w.note), suppressed_until = greatest(t."suppressedUntil", w.suppressed_until),
           application_id = coalesce(t."applicationId", w.application_id), visited = coalesce(t.visited, w.visited),
           helped = case when t.action = 'application-ended' then coalesce(w.helped, false) or ${GRANTED}
                         else coalesce(t.helped, w.helped) end,
           confirmed = case when t.action = 'application-ended' and ${GRANTED} then true
                            else coalesce(t.confirmed, w.confirmed) end,
           follow_up = coalesce(t."followUp", w.follow_up),
           asked_agency_kind = coalesce(t."askedAgencyKind", w.asked_agency_kind),
           due_from = (t.due ->> 'from')::date, due_days = (t.due ->> 'days')::int, due_on = (t.due ->> 'on')::date,
           hearing_id = coalesce(t."hearingId", w.hearing_id), result = coalesce(t.result, w.result),
           result_note = coalesce(t."resultNote", w.result_note),
           result_by = case when t.result is null then w.result_by else $5 end,
           result_at = case when t.result is null then w.result_at else now() end,
           disposed_by = case when t.disposition is null then w.disposed_by else $5 end,
           disposed_at = case when t.disposition is null then w.disposed_at else now() end
      from told t
     where w.id = any ($1::uuid[]) and w.status = $2
    returning w.id, w.division
  )
  insert into warning_log (warning_id, division, action, from_status, to_status, actor_kind, actor_id, actor_name,
                           agency_name, detail)
  select m.id, m.division, t.action, $2, t."to", $4, $6, $5, $7,
         jsonb_strip_nulls(jsonb_build_object('disposition', t.disposition, 'suppressedUntil', t."suppressedUntil",
           'applicationId', t."applicationId", 'visited', t.visited, 'confirmed', t.confirmed, 'helped', t.helped,
           'followUp', t."followUp", 'askedAgencyKind', t."askedAgencyKind", 'due', t.due -> 'on', 'result', t.result,
           'hearingId', t."hearingId"))
    from moved m, told t
  returning warning_id as id`;

/** Moves warnings that are still in `from` on, each with its log line (I1); returns the ids of those that were. */
export async function moveWarnings(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  { from, ...told }: WarningMove,
): Promise<string[]> {
  const asked = [ids, from, JSON.stringify(told), actor.kind, actor.name, actor.id, actor.agencyName];
  return (await rows<{ id: string }>(tx, MOVE, asked)).map(({ id }) => id);
}
