import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from './hearing.errors';
import type { Hearing, HearingStatus } from './hearing';

export const HEARING_COLUMNS = `
  h.id, h.procedure_version as "procedureVersion", h.application_id as "applicationId", h.household_id as "householdId",
  h.link_id as "linkId", h.division, h.programme, h.programme_name as "programmeName", h.policy_pack as "policyPack",
  h.terms, h.proposal, h.before_fen::float8 as "beforeFen", h.proposed_fen::float8 as "proposedFen", h.why, h.facts,
  h.status, h.version, h.opened_on::text as "openedOn", h.opened_by_id as "openedById", h.opened_by as "openedBy",
  h.notified_on::text as "notifiedOn", h.reply_by::text as "replyBy", h.reply_explained as "replyExplained", h.said,
  h.heard_on::text as "heardOn", h.decided_on::text as "decidedOn", h.decision, h.decided_fen::float8 as "decidedFen",
  h.effective_from::text as "effectiveFrom", h.decision_reason as "decisionReason", h.decided_by_id as "decidedById",
  h.decided_by as "decidedBy", h.dropped_on::text as "droppedOn", h.drop_reason as "dropReason"`;

/** The hearing, held against other writers. Refuses `hearing-not-found`, also for one outside the actor's area. */
export async function lockHearing(tx: Tx, id: string): Promise<Hearing> {
  const found = await row<Hearing>(tx, `select ${HEARING_COLUMNS} from hearing h where h.id = $1 for update`, [id]);
  if (!found) throw refuse('hearing-not-found');
  return found;
}

/** The one under way about this award. */
export async function openHearingOn(tx: Tx, linkId: string): Promise<string | null> {
  const text = `select id from hearing where link_id = $1 and status not in ('decided', 'dropped')`;
  return (await row<{ id: string }>(tx, text, [linkId]))?.id ?? null;
}

export type NewHearing = Pick<
  Hearing,
  | 'id'
  | 'procedureVersion'
  | 'applicationId'
  | 'householdId'
  | 'linkId'
  | 'division'
  | 'programme'
  | 'programmeName'
  | 'policyPack'
  | 'terms'
  | 'proposal'
  | 'beforeFen'
  | 'proposedFen'
  | 'why'
  | 'facts'
  | 'status'
  | 'openedOn'
  | 'openedById'
  | 'openedBy'
>;

const INSERT = `
  insert into hearing (id, procedure_version, application_id, household_id, link_id, division, programme, programme_name,
    policy_pack, terms, proposal, before_fen, proposed_fen, why, facts, status, opened_on, opened_by_id, opened_by)
  select n.id, n."procedureVersion", n."applicationId", n."householdId", n."linkId", n.division, n.programme,
         n."programmeName", n."policyPack", n.terms, n.proposal, n."beforeFen", n."proposedFen", n.why, n.facts, n.status,
         n."openedOn", n."openedById", n."openedBy"
    from jsonb_to_record($1) as n(id uuid, "procedureVersion" int, "applicationId" uuid, "householdId" uuid, "linkId" uuid,
         division text, programme text, "programmeName" text, "policyPack" text, terms jsonb, proposal text,
         "beforeFen" bigint, "proposedFen" bigint, why text, facts jsonb, status text, "openedOn" date,
         "openedById" text, "openedBy" text)`;

export async function insertHearing(tx: Tx, hearing: NewHearing): Promise<void> {
  await rows(tx, INSERT, [JSON.stringify(hearing)]);
}

/** What a step writes besides the status. */
export type HearingPatch = Partial<
  Pick<
    Hearing,
    | 'notifiedOn'
    | 'replyBy'
    | 'replyExplained'
    | 'said'
    | 'heardOn'
    | 'decidedOn'
    | 'decision'
    | 'decidedFen'
    | 'effectiveFrom'
    | 'decisionReason'
    | 'decidedById'
    | 'decidedBy'
    | 'droppedOn'
    | 'dropReason'
  >
>;

const MOVE = `
  update hearing h
     set status = $3, version = h.version + 1,
         notified_on = coalesce(p."notifiedOn", h.notified_on), reply_by = coalesce(p."replyBy", h.reply_by),
         reply_explained = coalesce(p."replyExplained", h.reply_explained), said = coalesce(p.said, h.said),
         heard_on = coalesce(p."heardOn", h.heard_on), decided_on = p."decidedOn", decision = p.decision,
         decided_fen = p."decidedFen", effective_from = p."effectiveFrom", decision_reason = p."decisionReason",
         decided_by_id = p."decidedById", decided_by = p."decidedBy", dropped_on = p."droppedOn",
         drop_reason = p."dropReason"
    from jsonb_to_record($4) as p("notifiedOn" date, "replyBy" date, "replyExplained" jsonb, said jsonb, "heardOn" date,
         "decidedOn" date, decision text, "decidedFen" bigint, "effectiveFrom" date, "decisionReason" text,
         "decidedById" text, "decidedBy" text, "droppedOn" date, "dropReason" text)
   where h.id = $1 and h.version = $2
  returning ${HEARING_COLUMNS}`;

/** Moves a locked hearing on; null when somebody else did first (I1). What belongs to an end is written by that step alone. */
export function moveHearing(tx: Tx, hearing: Hearing, to: HearingStatus, patch: HearingPatch): Promise<Hearing | null> {
  return row<Hearing>(tx, MOVE, [hearing.id, hearing.version, to, JSON.stringify(patch)]);
}
