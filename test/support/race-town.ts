import { loadPack } from '@yimen/policy';
import { seedReferrals } from '../../apps/cli/src/bench/claim/seed-referrals';
import type { Credential } from '@yimen/platform';
import type { County } from './county';

const BUREAU = 'medical-insurance-500112';
const OFFICERS = `
  with bureau as (select id from agency where code = $2),
       hired as (
         insert into officer (id, subject, name, agency_id)
         select uuidv7(), 'claimant-' || n, '经办人' || n, bureau.id from bureau, generate_series(1, $1::int) n
         returning id, subject),
       placed as (
         insert into assignment (id, officer_id, role, division)
         select uuidv7(), id, 'department-handler', '500112000000' from hired)
  select subject from hired`;
const CLIENTS = `
  insert into partner_client (client_id, agency_id)
  select 'claiming-client-' || n, a.id from agency a, generate_series(1, $1::int) n where a.code = $2 returning client_id`;

/** Claimants of one bureau: nine officers for each system of its own. */
export async function hireClaimants(county: County, count: number): Promise<Credential[]> {
  const systems = Math.ceil(count / 10);
  const officers = await county.sql<{ subject: string }>(OFFICERS, [count - systems, BUREAU]);
  const clients = await county.sql<{ client_id: string }>(CLIENTS, [systems, BUREAU]);
  return [
    ...officers.map(({ subject }) => ({ kind: 'officer' as const, id: subject })),
    ...clients.map(({ client_id: id }) => ({ kind: 'partner' as const, id })),
  ];
}

/** Referrals waiting in that bureau's pool, each of an application under the pack in force. */
export async function fillPool(county: County, count: number): Promise<string[]> {
  const ids = await seedReferrals(county.database.adminUrl, count);
  await county.sql(`update application set policy_pack = $1 where policy_pack = 'bench'`, [loadPack('chongqing').ref]);
  return ids;
}
