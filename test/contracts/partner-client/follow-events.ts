import type { PartnerClient } from './work-off';

export interface Heard {
  id: string;
  type: string;
  subject: string;
}

/**
 * Reads the feed on from where it was left, as long as there is something: each event is told to `hear` once it is in
 * hand, and `keep` is called with where to go on. A system that stops in between asks again from what it kept, and
 * knows an event that it has heard by its id.
 */
export async function readOn(
  client: PartnerClient,
  after: string | undefined,
  { hear, keep }: { hear: (event: Heard) => void; keep: (next: string) => void },
): Promise<string | undefined> {
  for (let from = after; ;) {
    const { data, error } = await client.GET('/partner/v1/events', { params: { query: { after: from, limit: 100 } } });
    if (!data) throw new Error(error.code);
    for (const { id, type, subject } of data.items) hear({ id, type, subject });
    keep(data.next);
    from = data.next;
    if (data.items.length === 0) return from;
  }
}
