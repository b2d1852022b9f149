import { businessDate } from '@yimen/kernel';
import { BUREAU, LEASE_HOURS, ONE_OFF_FEN } from './claim-way';
import type { Site } from './claim-way';
import { assertOne, handPool } from './hand-pool';
import type { Pair } from './over-referrals';

const CLAIM = `
  with moved as (
    update referral
       set status = 'claimed', version = version + 1, holder_kind = 'partner', holder_id = $2::text, holder_name = $3::text,
           claimed_at = now(), lease_hours = $4, lease_until = now() + make_interval(hours => $4), reason = null, note = null
     where id = $1 and status = 'requested' returning *),
  logged as (
    insert into action_log (application_id, referral_id, division, audience_agency_id, action, from_status, to_status,
                            actor_kind, actor_id, actor_name, agency_id, agency_name, detail)
    select application_id, id, division, to_agency_id, 'claim', 'requested', status, 'partner', $2, $3, to_agency_id, $3,
           jsonb_build_object('programme', programme) from moved)
  select version from moved`;

const COMPLETE = `
  with moved as (
    update referral
       set status = 'completed', version = version + 1, lease_until = null, ended_at = now(), outcome = 'granted',
           one_off_fen = $4
     where id = $1 and status = 'claimed' and holder_kind = 'partner' and holder_id = $2 returning *),
  logged as (
    insert into action_log (application_id, referral_id, division, audience_agency_id, action, from_status, to_status,
                            actor_kind, actor_id, actor_name, agency_id, agency_name, detail)
    select application_id, id, division, to_agency_id, 'complete', 'claimed', status, 'partner', $2, $3, to_agency_id, $3,
           jsonb_build_object('programme', programme, 'outcome', outcome) from moved),
  announced as (
    insert into outbox (topic, payload)
    select 'measure-ended', jsonb_build_object('measureId', measure_id, 'applicationId', application_id, 'outcome', outcome,
             'reason', reason, 'monthlyFen', monthly_fen, 'oneOffFen', one_off_fen, 'agencyName', $3::text, 'endedOn', $5::date)
      from moved)
  select version from moved`;

/** The floor: one hand-written statement for each half, prepared once a connection; no scope, no policies, no permission asked. */
export function openStatements(site: Site): Pair {
  const pool = handPool(site);
  const { clientId, name } = BUREAU;
  const today = businessDate(new Date());
  const claim = async (id: string) => {
    const values = [id, clientId, name, LEASE_HOURS];
    assertOne((await pool.query({ name: 'claim', text: CLAIM, values })).rowCount, id);
  };
  const complete = async (id: string) => {
    const values = [id, clientId, name, ONE_OFF_FEN, today];
    assertOne((await pool.query({ name: 'complete', text: COMPLETE, values })).rowCount, id);
  };
  return { claim, complete, close: () => pool.end() };
}
