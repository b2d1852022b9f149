import type { Actor } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/policy.errors';
import type { HeldPack } from './held-pack';
import type { PackAction, PackStatus } from './pack-states';

export const PACK_COLUMNS = `
  id, ref, title as name, division, status, version, effective_from::text as "effectiveFrom", reason,
  to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishedAt", proposed_by as "proposedBy"`;

const DRAFT = `
  with drafted as (
    insert into policy_pack (id, ref, title, division, yaml, whole, status, version, drafted_by)
    values ($1, $2, $3, $4, $5, $10, 'draft', 1 + coalesce((select max(version) from policy_pack where ref = $2), 0),
            $6::uuid)
    on conflict (ref) where status <> 'rejected' do nothing
    returning *
  ), logged as (
    insert into policy_pack_log (pack_id, division, action, to_status, actor_kind, actor_id, actor_name, agency_name)
    select id, division, 'draft', status, $7, $6, $8, $9 from drafted
  )
  select ${PACK_COLUMNS} from drafted`;

export interface NewDraft {
  id: string;
  ref: string;
  name: string;
  division: string;
  /** As it was written. */
  text: string;
  /** With every layer it extends. */
  whole: string;
}

/** Null where a draft, proposed or published pack has this ref, also one that the actor can't see. */
export function insertDraft(tx: Tx, actor: Actor, draft: NewDraft): Promise<HeldPack | null> {
  const { id, ref, name, division, text, whole } = draft;
  const signed = [actor.id, actor.kind, actor.name, actor.agencyName];
  return row<HeldPack>(tx, DRAFT, [id, ref, name, division, text, ...signed, whole]);
}

const LOCK = `select ${PACK_COLUMNS} from policy_pack where ref = $1 order by version desc limit 1 for update`;

/**
 * The newest pack of this ref, held against other writers. Refuses `policy-pack-unknown`, also outside the areas where
 * the actor is a policy officer.
 */
export async function lockPack(tx: Tx, ref: string): Promise<HeldPack> {
  const pack = await row<HeldPack>(tx, LOCK, [ref]);
  if (!pack) throw refuse('policy-pack-unknown');
  return pack;
}

const MOVE = `
  with moved as (
    update policy_pack
       set status = $3, version = version + 1, effective_from = coalesce($4, effective_from),
           reason = coalesce($5, reason),
           proposed_by = case when $3 = 'proposed' then $7::uuid else proposed_by end,
           published_by = case when $3 = 'published' then $7::uuid end,
           published_at = case when $3 = 'published' then $6::timestamptz end
     where id = $1 and version = $2
    returning *
  ), logged as (
    insert into policy_pack_log (pack_id, division, action, from_status, to_status, actor_kind, actor_id, actor_name,
                                 agency_name, reason)
    select id, division, $8, $9, status, $10, $7, $11, $12, $5 from moved
  )
  select ${PACK_COLUMNS} from moved`;

export interface PackMove {
  action: PackAction;
  to: PackStatus;
  effectiveFrom?: string;
  reason?: string;
  /** Of the publishing. */
  at?: Date;
}

/** Status, signature and log line together (I1); null where somebody was faster. */
export function movePack(tx: Tx, actor: Actor, pack: HeldPack, move: PackMove): Promise<HeldPack | null> {
  const { action, to, effectiveFrom = null, reason = null, at = null } = move;
  return row<HeldPack>(tx, MOVE, [
    ...[pack.id, pack.version, to, effectiveFrom, reason, at],
    ...[actor.id, action, pack.status, actor.kind, actor.name, actor.agencyName],
  ]);
}
