import { StaffTown } from '../../../../test/support/staff-town';
import type { QueryRunner } from 'typeorm';
import { LimitClients1764000000023 } from '../../../../migrations/schema/1764000000023-limit-clients';

const BUREAU = 'partner-medical-insurance-500112';
const REGISTER =
  'insert into partner_client (client_id, agency_id) select $1, agency_id from partner_client where client_id = $2';
const SCOPES = 'select scopes from partner_client where client_id = $1';
const OWN_REFERRALS = ['referrals.read', 'referrals.handle', 'events.read'];

describe('what a bureau’s client may do where nobody said', () => {
  let town: StaffTown;
  beforeAll(async () => void (town = await StaffTown.open()));
  afterAll(() => town?.close());

  it('is what concerns its own referrals, nothing that sends data elsewhere: a new client’s', async () => {
    await town.admin(REGISTER, ['new', BUREAU]);
    expect(await town.admin(SCOPES, ['new'])).toEqual([{ scopes: OWN_REFERRALS }]);
  });

  it('is the same for a client that was registered before there were scopes', async () => {
    const migration = new LimitClients1764000000023();
    const runner = { query: (sql: string) => town.admin(sql) } as unknown as QueryRunner;
    await migration.down(runner);
    await migration.up(runner);
    expect(await town.admin(SCOPES, [BUREAU])).toEqual([{ scopes: OWN_REFERRALS }]);
  });
});
