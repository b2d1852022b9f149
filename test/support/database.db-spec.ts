import { Client } from 'pg';
import { openTestDatabase } from './database';
import type { TestDatabase } from './database';

describe('what the app role sees', () => {
  let database: TestDatabase;
  let app: Client;

  beforeAll(async () => {
    database = await openTestDatabase();
    app = new Client({ connectionString: database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  const SCOPED = `
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
           exists (select from pg_policy p where p.polrelid = c.oid) as has_policy
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;
  /** Public facts and the queue of nights: nothing about a person. */
  const PUBLIC = ['agency', 'calendar_exception', 'calendar_year', 'division', 'feed', 'migrations', 'night_chunk'];
  const ALSO_PUBLIC = ['night_run', 'reference_load'];

  it('is bound by a forced policy on every table but the public ones (I8)', async () => {
    const { rows } = await app.query(SCOPED);
    const open = rows.filter((table) => !table.forced || !table.has_policy).map((table) => table.name);
    expect(open).toEqual([...PUBLIC, ...ALSO_PUBLIC]);
  });

  it('is nothing while no scope is set', async () => {
    const { rows } = await app.query('select count(*)::int as n from officer');
    expect(rows[0].n).toBe(0);
  });

  it('is one’s own line of the staff after entering', async () => {
    await app.query('begin');
    const { rows } = await app.query("select enter('officer', 'tongjing-clerk', null) as entered");
    expect(rows[0].entered.actor).toMatchObject({
      kind: 'officer',
      agencyName: '统景镇社会救助窗口',
      divisions: ['500112133'],
    });
    expect((await app.query('select subject from officer')).rows).toEqual([{ subject: 'tongjing-clerk' }]);
    await app.query('commit');
    expect((await app.query('select subject from officer')).rows).toEqual([]);
  });
});
