import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { birthDateOf, sexOf } from '@yimen/kernel';
import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';

/**
 * The floor: node:http and hand-written SQL, one plain statement a table in one transaction, writing the same rows
 * as `POST /api/v1/applications`. No framework, no sign-in, no validation, no row-level security.
 */
interface Body {
  channel: string;
  hardships: unknown[];
  newHousehold: {
    division: string;
    residence: string;
    facts: object;
    members: { name: string; residentId: string; kinship: string; phone?: string; facts: object }[];
  };
}

const pool = new Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: Number(process.env.FLOOR_POOL) });
const agency = String(process.env.FLOOR_AGENCY);
const digest = (id: string) => createHmac('sha256', 'floor').update(id).digest('base64url');

async function accept(client: PoolClient, body: Body, raw: string, key: string): Promise<object> {
  const { newHousehold: household, channel, hardships } = body;
  const [householdId, id] = [uuidv7(), uuidv7()];
  const memberIds = household.members.map(() => uuidv7());
  await client.query('begin');
  await client.query('insert into household (id, division, residence, facts) values ($1, $2, $3, $4)', [
    ...[householdId, household.division, household.residence, JSON.stringify(household.facts)],
  ]);
  for (const [i, member] of household.members.entries()) {
    await client.query(
      `insert into member (id, household_id, division, name, resident_id, birth_date, sex, kinship, phone, facts, joined_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, current_date)`,
      [
        ...[memberIds[i], householdId, household.division, member.name, member.residentId],
        ...[birthDateOf(member.residentId), sexOf(member.residentId), member.kinship, member.phone],
        JSON.stringify(member.facts),
      ],
    );
  }
  const opened = await client.query<{ receipt_no: string }>(
    `insert into application (id, receipt_no, division, household_id, applicant_id, window_agency_id, channel, hardships,
       status, policy_pack)
     values ($1, '500112' || to_char(now(), 'YYYYMMDD') || lpad(nextval('receipt_number')::text, 7, '0'), $2, $3, $4, $5,
       $6, $7, 'submitted', 'floor') returning receipt_no`,
    [id, household.division, householdId, memberIds[0], agency, channel, JSON.stringify(hardships)],
  );
  const receiptNo = String(opened.rows[0]?.receipt_no);
  for (const member of household.members) {
    await client.query(
      `insert into open_applicant (digest, application_id, division, receipt_no, window_name)
       values ($1, $2, $3, $4, '统景镇社会救助窗口')`,
      [digest(member.residentId), id, household.division, receiptNo],
    );
  }
  await client.query(
    `insert into action_log (application_id, division, action, to_status, actor_kind, actor_id, actor_name, agency_id)
     values ($1, $2, 'submit', 'submitted', 'officer', 'floor', '经办', $3)`,
    [id, household.division, agency],
  );
  await client.query(`insert into outbox (topic, payload) values ('application-submitted', $1)`, [
    JSON.stringify({ applicationId: id, householdId }),
  ]);
  const answer = { id, receiptNo, status: 'submitted', version: 1, householdId, memberIds, policyPack: 'floor' };
  const fingerprint = createHash('sha256').update(raw).digest('base64url');
  await client.query(
    `insert into idempotency (client, key, fingerprint, status, body) values ('floor', $1, $2, 201, $3)`,
    [key, fingerprint, JSON.stringify(answer)],
  );
  await client.query('commit');
  return answer;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => void answer(Buffer.concat(chunks).toString(), String(request.headers['idempotency-key'])));
  async function answer(raw: string, key: string): Promise<void> {
    const client = await pool.connect();
    try {
      const body = JSON.stringify(await accept(client, JSON.parse(raw) as Body, raw, key));
      response.writeHead(201, { 'Content-Type': 'application/json' }).end(body);
    } catch (error) {
      await client.query('rollback');
      response.writeHead(500).end(String(error));
    } finally {
      client.release();
    }
  }
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
