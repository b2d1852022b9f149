import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** Longer than any call may take: whoever claimed one has it to themselves until then, and is dead after it. */
const LEASE = `interval '3 minutes'`;

/** One claims after another, so that nobody counts what another is about to take. */
const ONE_BY_ONE = `select pg_advisory_xact_lock(hashtext('handover-claim'))`;

/** One that is in hand still: nobody knows what its claimant did before it died. */
const CLAIM_DUE = `
  with busy as (
    select to_agency_id as region, count(*) as calls from handover
     where claim is not null and next_attempt_at > now() and next_attempt_at <= now() + ${LEASE} group by 1
  ), due as (
    select h.id, coalesce(b.calls, 0) + row_number() over (partition by h.to_agency_id order by h.next_attempt_at) as nth
      from handover h left join busy b on b.region = h.to_agency_id
     where h.next_attempt_at <= now()
  )
  update handover set next_attempt_at = now() + ${LEASE}, uncertain = uncertain or sending, sending = false,
         claim = uuidv7()
   where id in (select id from handover where id in (select id from due where nth <= $2)
                 order by next_attempt_at limit $1 for update skip locked)
  returning id, claim`;

/** A handover in hand; `claim` says by which turn. */
export interface Claimed {
  id: string;
  claim: string;
}

/** Handovers to work on now; each comes due again by itself where nobody says how it went. `perRegion`: of all workers together. */
export async function claimDueHandovers(
  tx: Tx,
  { limit, perRegion }: { limit: number; perRegion: number },
): Promise<Claimed[]> {
  await rows(tx, ONE_BY_ONE, []);
  return rows<Claimed>(tx, CLAIM_DUE, [limit, perRegion]);
}

const MINE = `id = $1 and claim = $2 and next_attempt_at is not null`;

/** From here on the other side may have it, for nobody knows whether who calls it comes back. False: it is no longer ours to call. */
export async function aboutToCall(tx: Tx, { id, claim }: Claimed): Promise<boolean> {
  return (await rows(tx, `update handover set sending = true where ${MINE} returning id`, [id, claim])).length > 0;
}

const FAILED = `
  update handover set attempts = attempts + 1, last_error = $3, failing_since = coalesce(failing_since, now()),
         uncertain = uncertain or $4, sending = false, claim = null, next_attempt_at = now() + make_interval(secs => $5)
   where ${MINE}`;

/** A call that didn't work: why, whether the other side may have got it all the same, and in how many seconds again. */
export async function noteFailure(
  tx: Tx,
  { id, claim }: Claimed,
  { code, mayHaveArrived, againIn }: { code: string; mayHaveArrived: boolean; againIn: number },
): Promise<void> {
  await rows(tx, FAILED, [id, claim, code, mayHaveArrived, againIn]);
}

const QUIET = `
  update handover set quiet = quiet + 1, attempts = 0, last_error = null, failing_since = null, sending = false,
         claim = null, next_attempt_at = now() + make_interval(secs => $3)
   where ${MINE}`;

/** A look that found nothing new. */
export async function noteQuiet(tx: Tx, { id, claim }: Claimed, againIn: number): Promise<void> {
  await rows(tx, QUIET, [id, claim, againIn]);
}

/** It has moved on under the call: looked at again at once, unless another turn has it in hand. */
export async function dueAtOnce(tx: Tx, { id, claim }: Claimed): Promise<void> {
  await rows(tx, `update handover set next_attempt_at = now(), claim = null where ${MINE}`, [id, claim]);
}
