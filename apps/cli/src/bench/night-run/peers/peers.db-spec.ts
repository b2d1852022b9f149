import type { Client } from 'pg';
import { openTestDatabase } from '../../../../../../test/support/database';
import type { TestDatabase } from '../../../../../../test/support/database';
import { openDirectNight } from '../direct-night';
import { makeTown } from '../make-town';
import { emptyPeerTable, hitsIn, makePeerTable, PEER_TABLE } from '../night-tables';
import { openAdmin } from '../open-admin';
import { runCursorLoop } from './cursor-loop';
import { runHandJoin } from './hand-join';
import { openJsonRules } from './json-rules-way';
import { PREDICATES } from './predicates';
import { openZen } from './zen-way';

const SIZE = 3000;

describe('What night-run is measured against finds what the night finds: change it with the indicators', () => {
  let database: TestDatabase;
  let admin: Client;
  let ours: Record<string, number>;

  beforeAll(async () => {
    database = await openTestDatabase();
    admin = await openAdmin(database.adminUrl);
    await makeTown(database.adminUrl, { size: SIZE, seed: 11, say: () => {} });
    await makePeerTable(admin);
    const night = await openDirectNight(database.appUrl);
    await night.run();
    await night.close();
    ours = await hitsIn(admin, 'warning');
  });
  afterAll(async () => {
    await admin?.end();
    await database?.drop();
  });
  beforeEach(() => emptyPeerTable(admin));

  it('in a town where about one household in nine is found by some indicator, and nearly all indicators find somebody', async () => {
    const { rows } = await admin.query<{ found: number }>(
      'select count(distinct household_id)::int as found from warning',
    );
    expect(Number(rows[0]?.found) / SIZE).toBeGreaterThan(0.09);
    expect(Number(rows[0]?.found) / SIZE).toBeLessThan(0.16);
    expect(Object.keys(ours).length).toBeGreaterThanOrEqual(PREDICATES.length - 4);
  });

  it('by one INSERT … SELECT over the raw tables', async () => {
    await runHandJoin(admin);
    expect(await hitsIn(admin, PEER_TABLE)).toEqual(ours);
  });

  it('by a loop over a cursor', async () => {
    await runCursorLoop(admin);
    expect(await hitsIn(admin, PEER_TABLE)).toEqual(ours);
  });

  it('by json-rules-engine and by zen-engine', async () => {
    expect(await openJsonRules(admin, SIZE)()).toEqual(ours);
    expect(await openZen(admin, SIZE)()).toEqual(ours);
  });
});
