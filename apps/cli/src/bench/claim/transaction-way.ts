import { businessDate } from '@yimen/kernel';
import type { PoolClient } from 'pg';
import { BUREAU, LEASE_HOURS, ONE_OFF_FEN } from './claim-way';
import type { Site } from './claim-way';
import { assertOne, handPool } from './hand-pool';
import type { Pair } from './over-referrals';

const CLAIM = `
  update referral
     set status = 'claimed', version = version + 1, holder_kind = 'partner', holder_id = $2, holder_name = $3,
         claimed_at = now(), lease_hours = $4, lease_until = now() + make_interval(hours => $4), reason = null, note = null
   where id = $1 and status = 'requested' returning *`;
const COMPLETE = `
  update referral
     set status = 'completed', version = version + 1, lease_until = null, ended_at = now(), outcome = 'granted', one_off_fen = $3
   where id = $1 and status = 'claimed' and holder_kind = 'partner' and holder_id = $2 returning *`;
const LOG = `
  insert into action_log (application_id, referral_id, division, audience_agency_id, action, from_status, to_status,
                          actor_kind, actor_id, actor_name, agency_id, agency_name, detail)
  values ($1, $2, $3, $4, $5, $6, $7, 'partner', $8, $9, $4, $9, $10)`;
const ANNOUNCE = `insert into outbox (topic, payload) values ('measure-ended', $1)`;

/** The columns of a referral that are written on. */
interface Moved {
  id: string;
  application_id: string;
  measure_id: string;
  division: string;
  to_agency_id: string;
  programme: string;
  outcome: string | null;
}

const { clientId, name } = BUREAU;

/** A transaction of plain statements for each half, each prepared once a connection and waited for; as the administrator. */
export function openTransactions(site: Site): Pair {
  const pool = handPool(site);
  const today = businessDate(new Date());

  const inTransaction = async (work: (client: PoolClient) => Promise<void>) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await work(client);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
  const claim = (id: string) =>
    inTransaction(async (client) => {
      const moved = await move(client, { name: 'claim', text: CLAIM, values: [id, clientId, name, LEASE_HOURS] });
      await log(client, moved, ['claim', 'requested', 'claimed']);
    });
  const complete = (id: string) =>
    inTransaction(async (client) => {
      const moved = await move(client, { name: 'complete', text: COMPLETE, values: [id, clientId, ONE_OFF_FEN] });
      await log(client, moved, ['complete', 'claimed', 'completed']);
      const { measure_id: measureId, application_id: applicationId, outcome } = moved;
      const amounts = { reason: null, monthlyFen: null, oneOffFen: ONE_OFF_FEN };
      const payload = { measureId, applicationId, outcome, ...amounts, agencyName: name, endedOn: today };
      await client.query({ name: 'announce', text: ANNOUNCE, values: [JSON.stringify(payload)] });
    });
  return { claim, complete, close: () => pool.end() };
}

async function move(client: PoolClient, query: { name: string; text: string; values: unknown[] }): Promise<Moved> {
  const { rows, rowCount } = await client.query<Moved>(query);
  assertOne(rowCount, String(query.values[0]));
  return rows[0] as Moved;
}

async function log(client: PoolClient, moved: Moved, told: [action: string, from: string, to: string]): Promise<void> {
  const { application_id, id, division, to_agency_id, programme, outcome } = moved;
  const detail = JSON.stringify({ programme, outcome: outcome ?? undefined });
  const values = [application_id, id, division, to_agency_id, ...told, clientId, name, detail];
  await client.query({ name: 'log', text: LOG, values });
}
