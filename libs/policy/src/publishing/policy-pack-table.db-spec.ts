import { Client } from 'pg';
import { openTestDatabase } from '../../../../test/support/database';
import type { TestDatabase } from '../../../../test/support/database';

const INSERT = `
  insert into policy_pack (id, ref, title, division, yaml, whole, status, version, reason, effective_from, drafted_by,
                           proposed_by, published_by, published_at)
  select uuidv7(), $1, '渝北区社会救助政策包', '500112000000', 'as written', 'as applied', $2, 1, '提高标准', $3, o.id, o.id,
         case when $2 = 'published' then p.id end, case when $2 = 'published' then $4::timestamptz end
    from officer o, officer p where o.subject = 'yubei-policy' and p.subject = 'yubei-policy-2'`;
const PUBLISH = `
  update policy_pack set status = 'published', published_at = '2026-11-22T10:00:00+08:00',
         published_by = (select id from officer where subject = $2) where ref = $1`;

/** What holds even where somebody writes past our code. */
describe('the table of policy packs', () => {
  let database: TestDatabase;
  let admin: Client;
  let app: Client;

  beforeAll(async () => {
    database = await openTestDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    app = new Client({ connectionString: database.appUrl });
    await Promise.all([admin.connect(), app.connect()]);
    await admin.query(INSERT, ['yubei@2026-01-01', 'proposed', '2027-01-01', null]);
    await admin.query(INSERT, ['yubei@2026-02-01', 'published', '2027-01-01', '2026-11-22T10:00:00+08:00']);
  });
  afterAll(async () => {
    await Promise.all([admin?.end(), app?.end()]);
    await database?.drop();
  });

  const as = async (kind: string, id: string, sql: string, values: unknown[] = []) => {
    await app.query('begin');
    try {
      if (kind === 'system') await app.query(`select set_config('app.actor_kind', 'system', true)`);
      else await app.query('select enter($1, $2, null)', [kind, id]);
      return (await app.query(sql, values)).rows;
    } finally {
      await app.query('rollback');
    }
  };
  const REFS = 'select ref from policy_pack order by 1';
  const both = [{ ref: 'yubei@2026-01-01' }, { ref: 'yubei@2026-02-01' }];

  it('refuses one person as proposer and publisher', async () => {
    await expect(admin.query(PUBLISH, ['yubei@2026-01-01', 'yubei-policy'])).rejects.toMatchObject({
      constraint: 'policy_pack_four_eyes',
    });
  });

  it('refuses that the proposer is exchanged so that the first may publish', async () => {
    const exchange = `update policy_pack set proposed_by = (select id from officer where subject = 'yubei-policy-2')`;
    await expect(admin.query(`${exchange} where status = 'proposed'`)).rejects.toMatchObject({ code: '23514' });
  });

  it.each(['2026-11-21', '2026-11-22'])('refuses a pack published on 22 November in effect from %s', async (from) => {
    const early = admin.query(INSERT, ['yubei@2026-03-01', 'published', from, '2026-11-22T23:59:59+08:00']);
    await expect(early).rejects.toMatchObject({ constraint: 'policy_pack_takes_effect_later' });
  });

  it.each([
    `update policy_pack set yaml = 'better'`,
    `update policy_pack set whole = 'better'`,
    `update policy_pack set status = 'draft', published_by = null, published_at = null`,
    `update policy_pack set effective_from = '2028-01-01'`,
    'delete from policy_pack',
  ])('keeps a published pack as it is, also from its owner: %s', async (change) => {
    await expect(admin.query(`${change} where ref = 'yubei@2026-02-01'`)).rejects.toMatchObject({ code: '23514' });
  });

  it('keeps all of it from being emptied', async () => {
    await expect(admin.query('truncate policy_pack cascade')).rejects.toMatchObject({ code: '23514' });
  });

  it('has nothing that the service could use to rewrite a text or a history', async () => {
    for (const change of [
      `update policy_pack set yaml = 'better'`,
      'delete from policy_pack',
      `update policy_pack_log set reason = 'another'`,
      'delete from policy_pack_log',
    ])
      await expect(as('officer', 'yubei-policy', change)).rejects.toMatchObject({ code: '42501' });
  });

  it('lets nobody sign with another’s name', async () => {
    const { rows } = await admin.query(`select id from officer where subject = 'yubei-policy-2'`);
    const forge = `update policy_pack set status = 'published', published_at = '2026-11-22T10:00:00+08:00', published_by = $1
                    where status = 'proposed'`;
    await expect(as('officer', 'yubei-policy', forge, [rows[0]?.id])).rejects.toMatchObject({ code: '42501' });
  });

  it('shows what is published to everybody who acts, and drafts only to policy officers of the area', async () => {
    const known = [both[1]];
    expect(await as('officer', 'yubei-policy', REFS)).toEqual(both);
    expect(await as('officer', 'yubei-civil-affairs', REFS)).toEqual(known);
    expect(await as('officer', 'yunyang-policy', REFS)).toEqual(known);
    expect(await as('officer', 'yubei-medical', REFS)).toEqual(known);
    expect(await as('partner', 'partner-education-500112', REFS)).toEqual(known);
    expect(await as('system', 'published-packs', REFS)).toEqual(known);
    expect((await app.query(REFS)).rows).toEqual([]);
  });
});
