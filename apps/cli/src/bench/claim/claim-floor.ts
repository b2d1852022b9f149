import { createHash } from 'node:crypto';
import { Pool } from 'pg';

export interface Floor {
  claim(id: string, key: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * The floor: hand-written SQL through pg, one plain statement a table in one transaction, writing the same rows as
 * a claim. The administrator's connection: no scope, no row-level security, no permission asked.
 */
export function openFloor(adminUrl: string, poolSize: number): Floor {
  const pool = new Pool({ connectionString: adminUrl, max: poolSize });
  const claim = async (id: string, key: string) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const claimed = await client.query(
        `update referral set status = 'claimed', version = version + 1, holder_kind = 'partner', holder_id = 'floor',
                holder_name = '渝北区医疗保障局', claimed_at = now(), lease_hours = 72,
                lease_until = now() + interval '72 hours'
          where id = $1 and status = 'requested' returning application_id, to_agency_id, version`,
        [id],
      );
      if (claimed.rowCount !== 1) throw new Error('not claimed');
      const [row] = claimed.rows as { application_id: string; to_agency_id: string; version: number }[];
      await client.query(
        `insert into action_log (application_id, referral_id, division, audience_agency_id, action, from_status,
           to_status, actor_kind, actor_id, actor_name, agency_id)
         values ($1, $2, '500112133000', $3, 'claim', 'requested', 'claimed', 'partner', 'floor', '渝北区医疗保障局', $3)`,
        [row?.application_id, id, row?.to_agency_id],
      );
      const answer = JSON.stringify({ id, status: 'claimed', version: row?.version });
      const fingerprint = createHash('sha256').update(id).digest('base64url');
      await client.query(
        `insert into idempotency (client, key, fingerprint, status, body) values ('floor', $1, $2, 200, $3)`,
        [key, fingerprint, answer],
      );
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
  return { claim, close: () => pool.end() };
}
