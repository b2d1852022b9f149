import type { EntityManager } from 'typeorm';
import { deterministicId } from '../reference/deterministic-id';
import { demoOfficers } from './officers';
import { demoPartnerClients } from './partner-clients';

const OFFICERS = `
  insert into officer (id, subject, name, agency_id)
  select o.id, o.subject, o.name, a.id
    from jsonb_to_recordset($1) as o(id uuid, subject text, name text, "agencyCode" text)
    join agency a on a.code = o."agencyCode" on conflict (id) do nothing`;
const ASSIGNMENTS = `
  insert into assignment (id, officer_id, role, division)
  select * from jsonb_to_recordset($1) as s(id uuid, "officerId" uuid, role text, division text)
  on conflict (id) do nothing`;
const CLIENTS = `
  insert into partner_client (client_id, agency_id, scopes)
  select c."clientId", a.id, c.scopes from jsonb_to_recordset($1) as c("clientId" text, "agencyCode" text, scopes text[])
  join agency a on a.code = c."agencyCode" on conflict (client_id) do update set scopes = excluded.scopes`;

/** Made-up officers and partner clients of the demo counties. */
export async function loadStaff(manager: EntityManager): Promise<void> {
  const officers = demoOfficers();
  const assignments = officers.flatMap((officer) =>
    officer.roles.map(({ role, division }) => ({
      id: deterministicId('assignment', `${officer.subject} ${role} ${division}`),
      officerId: officer.id,
      role,
      division,
    })),
  );
  await manager.query(OFFICERS, [JSON.stringify(officers)]);
  await manager.query(ASSIGNMENTS, [JSON.stringify(assignments)]);
  await manager.query(CLIENTS, [JSON.stringify(demoPartnerClients())]);
}
