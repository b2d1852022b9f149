import type { Actor, PlainDate } from '@yimen/kernel';
import { isFinal, next } from '@yimen/kernel';
import { refuseRequest, row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Lead } from '../domain/lead';
import { wordFor } from '../domain/lead-outcomes';
import type { LeadOutcome } from '../domain/lead-outcomes';
import { leadMachine } from '../domain/lead-states';
import type { LeadAction } from '../domain/lead-states';
import { LEAD } from './lead.repository';

/** What a move writes besides the status; null takes back, what it leaves out stays. */
export interface LeadPatch {
  holderName?: string | null;
  outcome?: LeadOutcome | null;
  note?: string | null;
  quietUntil?: PlainDate | null;
  applicationId?: string | null;
  visitPlanId?: string | null;
  referredAgencyId?: string | null;
  duplicateOf?: string | null;
  proposedBy?: string | null;
}

const MOVE = `
  with moved as (
    update lead
       set status = $3, version = version + 1, holder_name = $4, outcome = $5, note = $6, quiet_until = $7,
           application_id = $8, visit_plan_id = $9, referred_agency_id = $10, duplicate_of = $11, proposed_by = $12,
           ended_at = case when $13 then $14::timestamptz end
     where id = $1 and version = $2
    returning ${LEAD}
  ), logged as (
    insert into lead_log (lead_id, division, action, from_status, to_status, actor_kind, actor_id, actor_name, agency_name, detail)
    select id, division, $15, $16, status, $17, $18, $19, $20, $21 from moved
  ), told as (
    update lead_report r
       set told = $22, version = r.version + case when r.told = $22 then 0 else 1 end,
           ended_on = case when $13 then ($14::timestamptz at time zone 'Asia/Shanghai')::date end
      from moved where r.id = moved.id
  )
  select * from moved`;

/**
 * The only way the status of a lead changes (I1): table, version, log line and what the reporter is told, in one statement.
 * The caller has locked it and asked whether the table allows the action.
 */
export async function moveLead(
  tx: Tx,
  actor: Actor,
  lead: Lead,
  { action, at, detail = {}, ...patch }: LeadPatch & { action: LeadAction; at: Date; detail?: object },
): Promise<Lead> {
  const status = next(leadMachine, lead.status, action);
  if (!status) throw new Error(`${action} from ${lead.status}`);
  const written = { ...lead, ...patch };
  const { holderName, outcome, note, quietUntil, applicationId, visitPlanId } = written;
  const { referredAgencyId, duplicateOf, proposedBy } = written;
  const moved = await row<Lead>(tx, MOVE, [
    ...[lead.id, lead.version, status, holderName, outcome, note, quietUntil],
    ...[applicationId, visitPlanId, referredAgencyId, duplicateOf, proposedBy, isFinal(leadMachine, status), at],
    ...[action, lead.status, actor.kind, actor.id, actor.name, actor.agencyName, JSON.stringify(detail)],
    wordFor(status),
  ]);
  if (!moved) throw refuseRequest('if-match-stale');
  return moved;
}
