import { completeByLink } from './answer-by-link';
import { LinkTown } from './link-town-spec';

const TABLES = `
  select c.relname as name from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
     and has_table_privilege(c.oid, 'select') order by 1`;

/** What whoever has one address can reach: PostgreSQL says no to the rest (I8). */
describe('The scope of an answer link', () => {
  let town: LinkTown;
  let id: string;
  let other: string;
  let token: string;
  beforeAll(async () => {
    town = await LinkTown.open();
    [id, other] = [await town.refer(), await town.refer()];
    token = await town.issue(id);
    await town.issue(other);
    await town.claim(token);
    await town.town.begin(other, 'yubei-charity');
    await town.open(token);
  });
  afterAll(() => town?.close());

  it('is one row of the referrals, its clocks and its link; every other table is empty, also one made tomorrow', async () => {
    const seen: Record<string, number> = {};
    for (const { name } of await town.sql<{ name: string }>(token, TABLES)) {
      const [{ n } = { n: 0 }] = await town.sql<{ n: number }>(token, `select count(*)::int as n from ${name}`);
      if (n > 0) seen[name] = n;
    }
    const published = { policy_pack: expect.any(Number) };
    expect(seen).toEqual({ ...(seen.policy_pack ? published : {}), answer_link: 1, deadline: 2, referral: 1 });
    expect(await town.sql(token, 'select id from referral')).toEqual([{ id }]);
    expect(await town.sql(token, 'select distinct subject_id as id from deadline')).toEqual([{ id }]);
  });

  it('another referral of the same charity can’t be read, moved, or written of', async () => {
    expect(await town.sql(token, 'select id from referral where id = $1', [other])).toEqual([]);
    const moved = `update referral set status = 'completed', outcome = 'granted' where id = $1 returning id`;
    expect(await town.sql(token, moved, [other])).toEqual([]);
    const stopped = `update deadline set stopped_on = '2026-09-21' where subject_id = $1 returning id`;
    expect(await town.sql(token, stopped, [other])).toEqual([]);
    const log = `
      insert into action_log (application_id, referral_id, division, action, to_status, actor_kind, actor_id, actor_name)
      select gen_random_uuid(), $1, '500112133212', 'complete', 'completed', 'link', 'x', 'x'`;
    await expect(town.sql(token, log, [other])).rejects.toMatchObject({ code: '42501' });
    await town.sql(token, log, [id]);
    const turned = `update referral set id = $1 where id = $2`;
    await expect(town.sql(token, turned, [other, id])).rejects.toMatchObject({
      code: expect.stringMatching(/42501|23505/),
    });
  });

  it('no link lengthens its days, goes over to another referral, or comes back to life', async () => {
    for (const change of [`expires_on = '2099-01-01'`, `referral_id = '${other}'`, `digest = repeat('0', 64)`])
      await expect(town.sql(token, `update answer_link set ${change}`)).rejects.toMatchObject({ code: '42501' });
    const third = await town.refer();
    const revoked = await town.issue(third);
    await town.revoke(third);
    const back = 'update answer_link set revoked_at = null, revoked_by = null returning id';
    expect(await town.sql(revoked, back)).toEqual([]);
    expect(await town.sql(revoked, 'select id from referral')).toEqual([]);
  });

  it('before the agency of the referral is another, and after it ended, there is nothing', async () => {
    const step = { seen: null, today: town.town.today };
    const village = await town.refer('village');
    const done = await town.issue(village);
    await town.claim(done);
    await town.as(done, (tx, actor) => completeByLink(tx, actor, { ...step, outcome: 'granted' }));
    expect(await town.sql(done, 'select id from referral union all select id from deadline')).toEqual([]);
    const moved = `update referral set to_agency_id = (select id from agency where code = 'charity-500235') where id = $1`;
    const fourth = await town.refer();
    const elsewhere = await town.issue(fourth);
    await town.town.staff.admin(moved, [fourth]);
    expect(await town.sql(elsewhere, 'select id from referral')).toEqual([]);
  });
});
