import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { DisclosureChannel } from './disclose';

/** One time that a packet was shown. */
export interface Disclosure {
  id: string;
  at: string;
  referralId: string;
  applicationId: string;
  agencyId: string;
  agencyName: string;
  /** An officer, or the agency's own system. */
  actorKind: Actor['kind'];
  actor: string;
  channel: DisclosureChannel;
  purpose: string;
  basis: string[];
  fields: string[];
}

export interface DisclosuresAsked {
  referralId?: string;
  applicationId?: string;
  /** Id of the last line of the page before; ids grow with time (UUIDv7). */
  after: string | null;
  limit: number;
}

const LINES = `
  select d.id, d.at, d.referral_id as "referralId", d.application_id as "applicationId", d.agency_id as "agencyId",
         a.name as "agencyName", d.actor_kind as "actorKind", d.actor_id as actor, d.channel, d.purpose, d.basis, d.fields
    from disclosure d
    join agency a on a.id = d.agency_id
   where ($1::uuid is null or d.id < $1) and ($2::uuid is null or d.referral_id = $2)
     and ($3::uuid is null or d.application_id = $3)
   order by d.id desc limit $4`;

/** Who was shown what in the actor's area, the latest first; names of fields, nobody's name. Refuses `not-allowed`. */
export async function disclosures(
  tx: Tx,
  actor: Actor,
  { referralId, applicationId, after, limit }: DisclosuresAsked,
): Promise<{ items: Disclosure[]; last: string | null }> {
  assertMay(actor, 'disclosure.read');
  const asked = [after, referralId ?? null, applicationId ?? null, limit + 1];
  const lines = await rows<Omit<Disclosure, 'at'> & { at: Date }>(tx, LINES, asked);
  const items = lines.slice(0, limit).map(({ at, ...line }) => ({ ...line, at: at.toISOString() }));
  return { items, last: lines.length > limit ? (items.at(-1)?.id ?? null) : null };
}
