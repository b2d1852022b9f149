import { openCursor, sealCursor } from '@yimen/platform';

/** A place in an agency's feed: behind that event. */
export interface FeedMark {
  /** 0: before the first. */
  position: number;
  /** The event that had this position; null where none was told yet. */
  eventId: string | null;
}

const scopeOf = (agencyId: string) => `events ${agencyId}`;

/** The mark as a cursor that holds for every client of the agency, so that a new one goes on where the old one was. */
export function sealMark(secret: string, agencyId: string, { position, eventId }: FeedMark): string {
  return sealCursor(secret, scopeOf(agencyId), `${position} ${eventId ?? ''}`);
}

/** Refuses `cursor-invalid`, also for another agency's. */
export function openMark(secret: string, agencyId: string, cursor: string): FeedMark {
  const [position, eventId] = openCursor(secret, scopeOf(agencyId), cursor).split(' ');
  return { position: Number(position), eventId: eventId || null };
}
