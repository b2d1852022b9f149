import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { REFERRAL_STATUSES, isLeased } from '../domain/referral-states';
import { COLUMNS } from './referral.repository';

/** Whose it is from now on: the actor of `$1` to `$5`, for `$6` hours. */
const TAKEN = `
  update referral
     set status = 'claimed', version = version + 1, holder_kind = $1, holder_id = $2, holder_name = $3,
         claimed_at = now(), lease_hours = $6, lease_until = now() + make_interval(hours => $6), reason = null, note = null`;

/** The line in the log, written with the row: taking a hundred would send and read a hundred lines more. */
const LOGGED = `
  insert into action_log (application_id, referral_id, division, audience_agency_id, action, from_status, to_status,
                          actor_kind, actor_id, actor_name, agency_id, agency_name, detail)
  select application_id, id, division, to_agency_id, 'claim', 'requested', status, $1, $2, $3, $4, $5,
         jsonb_build_object('programme', programme) from taken`;

/** Compare and set: of any number who run it at once, PostgreSQL lets one change the row (I2). */
const CLAIM = `
  with taken as (
    ${TAKEN}
     where id = $7 and to_agency_id = $4 and status = 'requested' and ($8::int is null or version = $8)
    returning *),
  logged as (${LOGGED})
  select ${COLUMNS} from taken as referral`;

const taker = ({ kind, id, name, agencyId, agencyName }: Actor, leaseHours: number) =>
  [kind, id, name, agencyId, agencyName, leaseHours] as const;

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
  const [claimed] = await rows<Referral>(tx, CLAIM, [...taker(actor, leaseHours), id, seen]);
  return claimed ?? null;
}

/** In the order of the index, and past what somebody else is taking. */
const CLAIM_BEST = `
  with best as (
    select id from referral
     where to_agency_id = $4 and status = 'requested' and ($8::text[] is null or programme = any ($8))
     order by urgent desc, due_on, id limit $7 for update skip locked),
  taken as (
    ${TAKEN} where id = any (array(select id from best))
    returning *),
  logged as (${LOGGED})
  select array_position(array(select id from best), id) as rank, ${COLUMNS} from taken as referral`;

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
  const asked = [...taker(actor, leaseHours), limit, programmes ?? null];
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
