import type { Actor } from '@yimen/kernel';
import { row, rows, sendAlong } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { refuse } from '../domain/feed.errors';
import type { CloudEvent } from './cloud-event';
import { feedEvents } from './feed-events';
import type { PlacedEvent } from './feed-events';
import { openMark, sealMark } from './feed-mark';
import type { FeedMark } from './feed-mark';
import { numberNewEvents } from './number-new-events';

export interface FeedAsked {
  /** `next` of an earlier answer; without it from the oldest event that is kept. */
  after?: string;
  limit: number;
  /** What `feedSource` says. */
  source: string;
  /** Key of cursors. */
  secret: string;
  /** A further look of the same request: it was noted that the client asked. */
  again?: boolean;
}

export interface FeedPage {
  items: CloudEvent[];
  /** Where to read on; given also where there is nothing yet. */
  next: string;
}

const HEAD = `
  select last_position::float8 as last,
         (select event_id from feed_entry e where e.agency_id = h.agency_id and e.position = $2) as there
    from feed_head h where h.agency_id = $1`;

const READER = `
  insert into feed_reader (client_id, agency_id, position) values ($1, $2, $3)
  on conflict (client_id) do update set agency_id = $2, position = $3, read_at = now()`;

/**
 * What happened to the referrals of the actor's agency since the cursor, numbered first where it is new.
 * Refuses `not-allowed`, `cursor-invalid`, `events-forgotten` (too old, or of a database that was set back).
 */
export async function readFeed(tx: Tx, actor: Actor, asked: FeedAsked): Promise<FeedPage> {
  assertMay(actor, 'referral.read');
  const { after, limit, source, secret, again } = asked;
  const agencyId = String(actor.agencyId);
  const mark = after === undefined ? null : openMark(secret, agencyId, after);
  const position = mark?.position ?? 0;
  await numberNewEvents(tx, agencyId);
  const [head, found] = await Promise.all([
    row<Head>(tx, HEAD, [agencyId, position]),
    feedEvents(tx, agencyId, { after: position, limit, source }),
  ]);
  if (mark && !goesOn(mark, found, head)) throw refuse('events-forgotten');
  if (actor.kind === 'partner' && !again) sendAlong(tx, rows(tx, READER, [actor.id, agencyId, position]));
  const next = behind(found) ?? mark ?? { position: lastOf(head), eventId: null };
  return { items: found.map(({ event }) => event), next: sealMark(secret, agencyId, next) };
}

function behind(found: readonly PlacedEvent[]): FeedMark | null {
  const last = found.at(-1);
  return last ? { position: last.position, eventId: last.event.id } : null;
}

interface Head {
  last: number;
  there: string | null;
}

const lastOf = (head: Head | null) => head?.last ?? 0;

/** Positions have no gaps, so what follows stands right behind; where the place is still kept it holds the same event. */
function goesOn({ position, eventId }: FeedMark, found: readonly PlacedEvent[], head: Head | null): boolean {
  const following = found[0]?.position ?? lastOf(head) + 1;
  const there = head?.there ?? eventId;
  return following === position + 1 && (eventId === null || there === eventId);
}
