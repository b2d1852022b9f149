import { AGENCY_KINDS, ROLES } from '@yimen/kernel';
import { Client } from 'pg';
import { openTestDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';

/** Public facts, and which nights ran with which indicators: nothing about a person. Whoever adds a table here must say why. */
const PUBLIC = [
  'agency',
  'calendar_exception',
  'calendar_year',
  'division',
  'fact_kind',
  'feed',
  'feed_newest',
  'indicator_seen',
  'migrations',
  'night_chunk',
  'night_run',
  'reference_load',
];

/** Text and JSON columns that say nothing about a person; every other one carries a class label. */
const NOT_PERSONAL =
  /^(id|.*_id|division|prefix|status|.*_status|action|.*_kind|kind|role|subject|purpose|topic|payload|key|client|fingerprint|source|indicator|family|programme|programme_name|need|residence|sex|kinship|channel|policy_pack|receipt_no|.*agency_name|window_name|reason|disposition|holder_name|actor_name|disposed_by|detail|last_error|ref|title|yaml|whole)$/;

describe('what the database lets whom see (I8)', () => {
  let database: TestDatabase;
  let app: Client;

  beforeAll(async () => {
    database = await openTestDatabase();
    app = new Client({ connectionString: database.appUrl });
    await app.connect();
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(`
      insert into household (id, division, residence)
      select uuidv7(), division, 'rural' from unnest(array['500112133201', '500112011014', '500235100201']) division`);
    await admin.end();
  });
  afterAll(async () => {
    await app?.end();
    await database?.drop();
  });

  const asOfficer = async (subject: string, sql: string): Promise<Record<string, unknown>[]> => {
    await app.query('begin');
    try {
      await app.query(`select enter('officer', $1, null)`, [subject]);
      return (await app.query(sql)).rows;
    } finally {
      await app.query('rollback');
    }
  };
  const HOUSEHOLDS = 'select left(division, 9) as township from household order by 1';

  it('binds the app role with a forced policy on every table but the public ones', async () => {
    const { rows } = await app.query(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
             exists (select from pg_policy p where p.polrelid = c.oid) as has_policy
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
    expect(rows.filter((table) => !table.forced || !table.has_policy).map((table) => table.name)).toEqual(PUBLIC);
  });

  it('lets the app role own nothing, bypass nothing and rewrite no record', async () => {
    const { rows } = await app.query(`
      select rolsuper, rolbypassrls, rolcreaterole,
             (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
        from pg_roles r where rolname = current_user`);
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 }]);
    for (const record of [
      'action_log',
      'access_log',
      'assistance_link',
      'deadline_move',
      'disclosure',
      'ladder_rung',
      'lead_log',
      'lead_match',
      'night_tally',
      'notice',
      'policy_pack_log',
      'policy_scan_finding',
      'publicity_objection',
      'referral_reason',
      'reserve_fund_entry',
      'visit',
      'webhook_log',
      'visit_budget',
      'visit_pick',
    ])
      for (const change of [`delete from ${record}`, `update ${record} set id = id`, `truncate ${record}`])
        await expect(app.query(change)).rejects.toThrow(/permission denied|does not exist/);
  });

  it('shows nothing while no scope is set, in lists and in counts', async () => {
    for (const table of [
      'answer_link',
      'household',
      'household_outcome',
      'night_part_tally',
      'officer',
      'assignment',
      'call_count',
      'deadline',
      'suspension',
      'partner_client',
      'disclosure',
      'feed_batch',
      'feed_entry',
      'feed_head',
      'feed_part',
      'feed_reader',
      'feed_reject',
      'feed_row',
      'open_applicant',
      'outbox',
      'policy_pack',
      'policy_scan',
      'policy_scan_finding',
      'policy_scan_tally',
      'handover',
      'handover_received',
      'hearing',
      'lead',
      'lead_log',
      'lead_match',
      'lead_report',
      'lead_told',
      'visit',
      'visit_plan',
      'notice',
      'notice_counter',
      'publicity',
      'publicity_objection',
      'referral_reason',
      'reserve_fund',
      'reserve_fund_entry',
      'webhook',
      'webhook_delivery',
      'webhook_log',
      'webhook_secret',
      'visit_budget',
      'visit_handout',
      'visit_pick',
    ])
      expect((await app.query(`select count(*)::int as n from ${table}`)).rows).toEqual([{ n: 0 }]);
  });

  it.each([
    ['a clerk', 'tongjing-clerk', [{ township: '500112133' }]],
    ['a county officer', 'yubei-civil-affairs', [{ township: '500112011' }, { township: '500112133' }]],
    ['a department, which sees referrals and never an area', 'yubei-medical', []],
    ['another county', 'yunyang-civil-affairs', [{ township: '500235100' }]],
    ['nobody', 'no-such-person', []],
  ])('shows %s their own area', async (_, subject, seen) => {
    expect(await asOfficer(subject, HOUSEHOLDS)).toEqual(seen);
  });

  it.each([
    ['nothing', ''],
    ['no prefix', '{}'],
    ['an empty prefix', '{""}'],
    ['a wildcard', '{%}'],
  ])('does not take %s for everything', async (_, divisions) => {
    await app.query('begin');
    await app.query(`select set_config('app.divisions', $1, true)`, [divisions]);
    expect((await app.query(HOUSEHOLDS)).rows).toEqual([]);
    await app.query('rollback');
  });

  it('takes what is no list of prefixes for a fault, not for everything', async () => {
    await app.query('begin');
    await app.query(`select set_config('app.divisions', '50', true)`);
    await expect(app.query(HOUSEHOLDS)).rejects.toMatchObject({ code: '22P02' });
    await app.query('rollback');
  });

  it('refuses to write into another area', async () => {
    const insert = `insert into household (id, division, residence) values (uuidv7(), '500112011014', 'urban')`;
    await expect(asOfficer('tongjing-clerk', insert)).rejects.toMatchObject({ code: '42501' });
  });

  it('forgets the scope with the transaction', async () => {
    expect(await asOfficer('tongjing-clerk', HOUSEHOLDS)).toHaveLength(1);
    expect((await app.query(HOUSEHOLDS)).rows).toEqual([]);
  });

  it.each([
    ['agency_kind', AGENCY_KINDS],
    ['assignment_role', ROLES],
  ])('knows by %s the very words the code knows', async (name, words) => {
    const { rows } = await app.query('select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1', [
      name,
    ]);
    const known = [...String(rows[0]?.text).matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
    expect(known.sort()).toEqual([...words].sort());
  });

  it('labels every personal column with its class', async () => {
    const { rows } = await app.query(`
      select c.relname || '.' || a.attname as column, a.attname as name, col_description(c.oid, a.attnum) as label
        from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity and a.attnum > 0
         and not a.attisdropped and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'json'::regtype)`);
    const unlabelled = rows.filter(({ name, label }) => !NOT_PERSONAL.test(name) && !/^class:[1-4] /.test(label ?? ''));
    expect(unlabelled.map((row) => row.column)).toEqual([]);
  });
});
