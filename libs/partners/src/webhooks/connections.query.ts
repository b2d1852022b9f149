import type { AgencyKind } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** How a bureau's own system is connected, and when it last showed a sign of life. */
export interface Connection {
  agencyId: string;
  /** `medical-insurance-500112`. */
  agencyCode: string;
  agencyName: string;
  agencyKind: AgencyKind;
  /** webhook: it has registered an address; feed: it reads events; none: it has an account and does neither. */
  connects: 'webhook' | 'feed' | 'none';
  /** When it last asked for events. */
  lastReadAt: Date | null;
  /** When its address last took one. */
  lastDeliveredAt: Date | null;
  /** The first failure since then. */
  firstFailedAt: Date | null;
  /** Its address said that it is gone: nothing is pushed. */
  off: boolean;
  /** Deliveries that wait, for the first attempt or the next. */
  waitingEvents: number;
  /** Deliveries that were given up. */
  deadLetters: number;
}

const CONNECTIONS = `
  with client as (select agency_id from partner_client where active group by 1),
       reader as (select agency_id, max(read_at) as read_at from feed_reader group by 1),
       hook as (select agency_id, max(last_success_at) as delivered_at, min(first_failed_at) as failed_at,
                       bool_and(status = 'off') as off
                  from webhook group by 1),
       letter as (select agency_id, count(*) filter (where status = 'waiting')::int as waiting,
                         count(*) filter (where status = 'dead')::int as dead
                    from webhook_delivery where status <> 'delivered' group by 1)
  select a.id as "agencyId", a.code as "agencyCode", a.name as "agencyName", a.kind as "agencyKind",
         case when hook.agency_id is not null then 'webhook' when reader.agency_id is not null then 'feed' else 'none' end
           as connects,
         reader.read_at as "lastReadAt", hook.delivered_at as "lastDeliveredAt", hook.failed_at as "firstFailedAt",
         coalesce(hook.off, false) as off, coalesce(letter.waiting, 0) as "waitingEvents",
         coalesce(letter.dead, 0) as "deadLetters"
    from agency a
    join client on client.agency_id = a.id
    left join reader on reader.agency_id = a.id
    left join hook on hook.agency_id = a.id
    left join letter on letter.agency_id = a.id
   where a.active and a.division ^@ any ((select scope_divisions())::text[])
   order by a.code collate "C"`;

/** Every agency of the actor's area that has a system of its own, by code. */
export function connectionsOf(tx: Tx): Promise<Connection[]> {
  return rows<Connection>(tx, CONNECTIONS);
}
