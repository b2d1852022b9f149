import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { feedEvents } from '../feed/feed-events';
import { numberNewEvents } from '../feed/number-new-events';

/** A webhook that may be sent to: it is on, and its client is one that may have it, of the same agency still. */
export const SENDABLE = `
  webhook w
    join partner_client c on c.client_id = w.client_id and c.agency_id = w.agency_id and c.active
         and 'webhook.manage' = any (c.scopes)
    join agency a on a.id = w.agency_id and a.active`;

/** One look at all of them: who is behind with numbered events, or has lines in the log that nobody has numbered. */
const WITH_NEWS = `
  select w.id, w.agency_id as "agencyId"
    from ${SENDABLE}
    left join feed_head h on h.agency_id = w.agency_id
   where w.status = 'on' and (h.snapshot is null or w.told_to < h.last_position or exists (
         select from action_log l
          where l.audience_agency_id = h.agency_id and l.referral_id is not null and l.xid is not null
            and l.xid >= h.since and not pg_visible_in_snapshot(l.xid, h.snapshot)))`;

export interface Hearer {
  id: string;
  agencyId: string;
}

/** Webhooks for which there is something to tell. */
export function webhooksWithNews(tx: Tx): Promise<Hearer[]> {
  return rows<Hearer>(tx, WITH_NEWS);
}

const MINE = `
  select told_to::float8 as "toldTo" from webhook where id = $1 and status = 'on' for no key update skip locked`;
const MADE = `
  insert into webhook_delivery (webhook_id, client_id, agency_id, kind, event_id, event_type, body, next_attempt_at, created_at)
  select w.id, w.client_id, w.agency_id, 'event', e."eventId", e.type, e.body, $3, $3
    from json_to_recordset($2) as e("eventId" uuid, type text, body text), webhook w
   where w.id = $1
      on conflict (webhook_id, event_id) do nothing`;
const TOLD = 'update webhook set told_to = $2 where id = $1';

/**
 * Makes a delivery of each event that the webhook has not been told of, at most `limit`; returns how many it took. Who
 * comes second finds the row locked and nothing to do: one delivery for one webhook and event.
 */
export async function makeDeliveries(
  tx: Tx,
  { id, agencyId }: Hearer,
  { now, limit, source }: { now: Date; limit: number; source: string },
): Promise<number> {
  const mine = await row<{ toldTo: number }>(tx, MINE, [id]);
  if (!mine) return 0;
  await numberNewEvents(tx, agencyId);
  const events = await feedEvents(tx, agencyId, { after: mine.toldTo, limit, source });
  const last = events.at(-1);
  if (!last) return 0;
  const made = events.map(({ event }) => ({ eventId: event.id, type: event.type, body: JSON.stringify(event) }));
  await rows(tx, MADE, [id, JSON.stringify(made), now]);
  await rows(tx, TOLD, [id, last.position]);
  return events.length;
}
