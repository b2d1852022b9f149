import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Lead } from '../domain/lead';

const TELL = `
  insert into lead_told (lead_id, agency_id, division, why, told_at) values ($1, $2, $3, 'referred', $4)
  on conflict on constraint lead_told_pk do nothing`;

/** An agency that was told before, as police of a report about a minor, stays what it was told as. */
export async function tellAgency(tx: Tx, { id, division }: Lead, agencyId: string, at: Date): Promise<void> {
  await rows(tx, TELL, [id, agencyId, division, at]);
}

const SEEN = `
  with seen as (
    update lead_told set seen_at = coalesce(seen_at, $3), seen_by = coalesce(seen_by, $4) where lead_id = $1 and agency_id = $2
    returning lead_id, division, why
  ), logged as (
    insert into lead_log (lead_id, division, action, from_status, to_status, actor_kind, actor_id, actor_name, agency_name, detail)
    select s.lead_id, s.division, 'acknowledge', l.status, l.status, $5, $6, $4, $7, jsonb_build_object('as', s.why, 'note', $8::text)
      from seen s join lead l on l.id = s.lead_id
  ), moved as (
    update lead set version = version + 1 from seen where id = seen.lead_id
  )
  select why from seen`;

export interface Seen {
  agencyId: string | null;
  at: Date;
  actor: { kind: string; id: string; name: string; agencyName: string | null };
  note?: string;
}

/** Notes that the agency has it and what it does; the first time counts. As whom it was told, or null where it wasn't. */
export async function noteSeen(tx: Tx, id: string, { agencyId, at, actor, note }: Seen): Promise<string | null> {
  const by = [actor.name, actor.kind, actor.id, actor.agencyName];
  return (await row<{ why: string }>(tx, SEEN, [id, agencyId, at, ...by, note ?? null]))?.why ?? null;
}
