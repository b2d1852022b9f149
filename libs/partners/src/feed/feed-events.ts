import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { cloudEventOf } from './cloud-event';
import type { CloudEvent, LoggedMove } from './cloud-event';

const EVENTS = `
  select e.position::float8 as position, l.id, l.referral_id as "referralId", l.action, l.to_status as status, l.at
    from feed_entry e
    join action_log l on l.id = e.event_id
   where e.agency_id = $1 and e.position > $2
   order by e.position limit $3`;

export interface FeedSlice {
  /** Position of the last event already told; 0 for none. */
  after: number;
  limit: number;
  /** What `feedSource` says. */
  source: string;
}

export interface PlacedEvent {
  position: number;
  event: CloudEvent;
}

/** Events of the agency that have a position, in their order; `numberNewEvents` gives new ones theirs. */
export async function feedEvents(
  tx: Tx,
  agencyId: string,
  { after, limit, source }: FeedSlice,
): Promise<PlacedEvent[]> {
  const found = await rows<LoggedMove & { position: number }>(tx, EVENTS, [agencyId, after, limit]);
  return found.map(({ position, ...move }) => ({ position, event: cloudEventOf(move, source) }));
}
