import type { Actor } from '@yimen/kernel';
import { newHouseholdIds, registerHousehold } from '@yimen/registry';
import { v7 as uuidv7 } from 'uuid';
import { CreateCases1764000000016 } from '../../../../migrations/schema/1764000000016-create-cases';
import { qinFamily } from '../../../../test/support/people';
import { StaffTown } from '../../../../test/support/staff-town';
import { migrateSchema } from './migrate-schema';
import { schemaSource } from './schema-source';

const VILLAGE = '500112133212';
const APPLICATION = `
  insert into application (id, receipt_no, division, household_id, applicant_id, window_agency_id, channel, hardships, status,
    policy_pack)
  select $1, $5, $2, $3, $4, a.id, 'window', '[]', 'assessed', 'x'
    from agency a where a.code = 'window-500112133'`;
const STEP = `
  insert into action_log (application_id, division, action, to_status, actor_kind, actor_id, actor_name, at)
  values ($1, $2, $3, 'x', 'officer', 'x', 'x', $4)`;

describe('An upgrade with applications under way (I1)', () => {
  let town: StaffTown;
  beforeAll(async () => (town = await StaffTown.open()));
  afterAll(() => town?.close());

  /** An application, and when something was done with it. */
  async function applied(steps: readonly [action: string, at: string][]): Promise<string> {
    const [id, family] = [uuidv7(), qinFamily(VILLAGE)];
    const ids = newHouseholdIds(family as never);
    await town.transactions.asSystem('test', (tx, actor: Actor) =>
      Promise.resolve(registerHousehold(tx, actor, family as never, ids, '2026-09-01')),
    );
    await town.admin(APPLICATION, [id, VILLAGE, ids.id, ids.memberIds[0], `T${id}`]);
    for (const [action, at] of steps) await town.admin(STEP, [id, VILLAGE, action, at]);
    return id;
  }

  /** Down to the release before there were cases. */
  async function takeBack(): Promise<void> {
    // A kind of agency that it didn't know.
    await town.admin(`update agency set kind = 'charity' where kind = 'public-security'`);
    const source = await schemaSource(town.database.migratorUrl).initialize();
    const known = () => source.query('select 1 from migrations where name = $1', [new CreateCases1764000000016().name]);
    while ((await known()).length > 0) await source.undoLastMigration();
    await source.destroy();
  }

  it('finds the day of acceptance in the log, by the clock of Shanghai, and starts no clock', async () => {
    const accepted = await applied([
      ['submit', '2026-03-30T02:00:00Z'],
      ['accept', '2026-03-31T17:30:00Z'],
      ['assess', '2026-04-02T02:00:00Z'],
    ]);
    const submitted = await applied([['submit', '2026-03-30T02:00:00Z']]);
    await takeBack();
    await migrateSchema(town.database.migratorUrl);
    const kept = await town.admin('select id, accepted_on::text as on from application order by accepted_on');
    expect(kept).toEqual([
      { id: accepted, on: '2026-04-01' },
      { id: submitted, on: null },
    ]);
    expect(await town.admin('select 1 from deadline')).toEqual([]);
  });

  it('leaves its tables under forced row-level security (I8)', async () => {
    const open = `select relname from pg_class where relname in ('application', 'action_log') and not relforcerowsecurity`;
    expect(await town.admin(open)).toEqual([]);
  });
});
