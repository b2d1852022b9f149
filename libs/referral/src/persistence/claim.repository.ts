import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { REFERRAL_STATUSES, isLeased } from '../domain/referral-states';
import { COLUMNS } from './referral.repository';

/** Compare and set: of any number who run it at once, PostgreSQL lets one change the row (I2). */
const CLAIM = `
  update referral
     set status = 'claimed', version = version + 1, holder_kind = $3, holder_id = $4, holder_name = $5,
         claimed_at = now(), lease_hours = $6, lease_until = now() + make_interval(hours => $6), reason = null, note = null
   where id = $1 and to_agency_id = $2 and status = 'requested' and ($7::int is null or version = $7)
  returning ${COLUMNS}`;

export interface ClaimInput {
  id: string;
  seen: SeenVersion;
  /** How long the holder may leave it untouched. */
  leaseHours: number;
}

/** The referral, now the actor's; null when it isn't there to be claimed. */
export async function claimIfFree(
  tx: Tx,
  actor: Actor,
  { id, seen, leaseHours }: ClaimInput,
): Promise<Referral | null> {
  const [claimed] = await rows<Referral>(tx, CLAIM, [
    id,
    actor.agencyId,
    actor.kind,
    actor.id,
    actor.name,
    leaseHours,
    seen,
  ]);
  return claimed ?? null;
}

/** `in`, not a join: the columns name no table. In the order of the index, and past what somebody else is taking. */
const CLAIM_BEST = `
  with best as (
    select id from referral
     where to_agency_id = $1 and status = 'requested' and ($7::text[] is null or programme = any ($7))
     order by urgent desc, due_on, id limit $6 for update skip locked)
  update referral
     set status = 'claimed', version = version + 1, holder_kind = $2, holder_id = $3, holder_name = $4,
         claimed_at = now(), lease_hours = $5, lease_until = now() + make_interval(hours => $5), reason = null, note = null
   where id = any (array(select id from best))
  returning array_position(array(select id from best), id) as rank, ${COLUMNS}`;

interface Rank {
  rank: number;
}

export interface NextInput {
  /** At most so many. */
  limit: number;
  /** Only these; without: any. */
  programmes?: readonly string[];
  leaseHours: number;
}

/** The most pressing ones that nobody is taking, now the actor's, the most pressing first. */
export async function claimBest(
  tx: Tx,
  actor: Actor,
  { limit, programmes, leaseHours }: NextInput,
): Promise<Referral[]> {
  const asked = [actor.agencyId, actor.kind, actor.id, actor.name, leaseHours, limit, programmes ?? null];
  const claimed = await rows<Referral & Rank>(tx, CLAIM_BEST, asked);
  return claimed.sort((one, other) => one.rank - other.rank).map(({ rank: _, ...referral }) => referral);
}

const LAPSED = `
  select ${COLUMNS} from referral
   where status = any ($1) and lease_until < now() order by lease_until limit $2 for update skip locked`;

/** Claims whose lease is over; those that somebody is acting on are left out. */
export function lockLapsed(tx: Tx, limit: number): Promise<Referral[]> {
  return rows<Referral>(tx, LAPSED, [REFERRAL_STATUSES.filter(isLeased), limit]);
}
