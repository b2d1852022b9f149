import { createHash } from 'node:crypto';
import type { PlainDate } from '@yimen/kernel';
import { CaseTown } from '../cases/case-town-spec';
import { getCase } from '../cases/case.repository';
import { getApplication } from '../persistence/application.repository';
import { duePublicity, endPublicity, takeDownPublicity } from './end-publicity';
import { objectToPublicity } from './object-to-publicity';
import { post, seven } from './post-publicity-spec';
import { postedPublicity } from './posted-publicity.query';

describe('公示 (LAW 45; 民发〔2021〕57号 第19条)', () => {
  let town: CaseTown;
  beforeAll(async () => {
    town = await CaseTown.open();
  });
  afterAll(() => town?.close());

  const asSystem = <T>(work: Parameters<typeof town.asSystem<T>>[0]) => town.asSystem(work);
  const due = (today: PlainDate) => asSystem(async (tx) => (await duePublicity(tx, today, 100)).map(({ id }) => id));
  const object = (caseId: string, today: PlainDate, from?: string) =>
    town.staff.as('tongjing-clerk', (tx, actor) =>
      objectToPublicity(tx, actor, { caseId, from, text: '他家儿子在镇上开饭馆', today }),
    );
  const passerBy = (id: string, today: PlainDate) =>
    town.staff.transactions.run({ kind: 'public', id: 'x' }, null, (tx) => postedPublicity(tx, id, today));

  it('hangs seven days after the day it was posted, holidays included, and is due the day after its last', async () => {
    const { id, endsOn } = await post(town, await town.caseOf(), { today: '2026-09-28' });
    expect(endsOn).toBe('2026-10-05');
    expect(await due('2026-10-05')).not.toContain(id);
    expect(await due('2026-10-06')).toContain(id);
  });

  it('in working days, where a place counts so, National Day is left out and the worked Saturday is counted', async () => {
    const days = { budget: 7, unit: 'working-day' as const };
    const { endsOn } = await post(town, await town.caseOf(), { today: '2026-09-28', days });
    expect(endsOn).toBe('2026-10-13');
  });

  it('its hash is that of what hangs there, to the letter', async () => {
    const { id, sha256 } = await post(town, await town.caseOf());
    const page = await passerBy(id, '2026-09-01');
    expect(createHash('sha256').update(page).digest('hex')).toBe(sha256);
    const [kept] = await town.staff.admin('select html, sha256, place, village from publicity where id = $1', [id]);
    expect(kept).toEqual({ html: page, sha256, place: '统景镇江口村', village: '500112133212' });
  });

  it('shows no whole name, no identity number, no minor', async () => {
    const caseId = await town.caseOf();
    const page = await passerBy((await post(town, caseId)).id, '2026-09-01');
    const [{ persons } = { persons: [] }] = await town.staff.admin('select persons from case_file where id = $1', [
      caseId,
    ]);
    const people = await town.staff.admin('select name, resident_id from member where id = any ($1)', [
      (persons as { memberId: string }[]).map(({ memberId }) => memberId),
    ]);
    expect(people.length).toBeGreaterThan(1);
    for (const { name, resident_id: number } of people) {
      expect(page).not.toContain(name);
      expect(page).not.toContain(number);
    }
    expect(page).toContain('覃**');
  });

  it('a child is never published (民发〔2019〕62号)', async () => {
    const refused = post(town, await town.caseOf({ only: 'child' }));
    await expect(refused).rejects.toMatchObject({ code: 'publicity-of-a-child' });
    const grown = town.staff.as('tongjing-clerk', async (tx, actor) => {
      const file = await getCase(tx, await town.caseOf());
      const application = await getApplication(tx, file.applicationId);
      const child = file.persons.filter(({ minor }) => minor).map(({ memberId }) => ({ memberId, minor: false }));
      const applicantId = String(child[0]?.memberId);
      return seven(tx, actor, { ...file, persons: child }, { ...application, applicantId }, '2026-09-01');
    });
    await expect(grown).rejects.toMatchObject({ code: 'publicity-of-a-child' });
  });

  it('an objection, with or without a name, takes it down; the next one is the second round', async () => {
    const caseId = await town.caseOf();
    const first = await post(town, caseId, { today: '2026-09-01' });
    const heard = await object(caseId, '2026-09-08');
    expect(heard.publicityId).toBe(first.id);
    const [objection] = await town.staff.admin('select objector, text from publicity_objection where id = $1', [
      heard.id,
    ]);
    expect(objection).toEqual({ objector: null, text: '他家儿子在镇上开饭馆' });
    const [down] = await town.staff.admin('select status, takedown_reason from publicity where id = $1', [first.id]);
    expect(down).toEqual({ status: 'taken-down', takedown_reason: 'objection' });
    await expect(passerBy(first.id, '2026-09-08')).rejects.toMatchObject({ code: 'publicity-not-posted' });
    const second = await post(town, caseId, { today: '2026-09-20', days: { budget: 3, unit: 'calendar-day' } });
    expect(second).toMatchObject({ round: 2, endsOn: '2026-09-23' });
    await object(caseId, '2026-09-21', '田大爷');
  });

  it('an objection after takedown, or after the last day, is refused and leaves nothing', async () => {
    const [late, down, never] = [await town.caseOf(), await town.caseOf(), await town.caseOf()];
    await post(town, late, { today: '2026-09-01' });
    await expect(object(late, '2026-09-09')).rejects.toMatchObject({ code: 'publicity-over' });
    await post(town, down, { today: '2026-09-01' });
    await asSystem((tx) => takeDownPublicity(tx, { caseId: down, reason: 'withdrawn', today: '2026-09-02' }));
    await expect(object(down, '2026-09-02')).rejects.toMatchObject({ code: 'publicity-over' });
    await expect(object(never, '2026-09-02')).rejects.toMatchObject({ code: 'publicity-over' });
    const count = 'select count(*)::int as n from publicity_objection where case_id = any ($1)';
    expect(await town.staff.admin(count, [[late, down, never]])).toEqual([{ n: 0 }]);
  });

  it('hangs once at a time', async () => {
    const caseId = await town.caseOf();
    await post(town, caseId);
    await expect(post(town, caseId)).rejects.toMatchObject({ code: '23505' });
  });

  it('two sweepers at once never take the same one down', async () => {
    const { id } = await post(town, await town.caseOf(), { today: '2026-03-02' });
    const sweep = () =>
      asSystem(async (tx) => {
        const found = await duePublicity(tx, '2026-03-10', 1000);
        for (const one of found) await endPublicity(tx, one.id, '2026-03-10');
        return found.map((one) => one.id);
      });
    const [one, other] = await Promise.all([sweep(), sweep()]);
    expect([...one, ...other].filter((found) => found === id)).toHaveLength(1);
    expect(await asSystem((tx) => endPublicity(tx, id, '2026-03-10'))).toBe(false);
  });

  it('a passer-by sees what hangs there while it hangs, and nothing else of the case', async () => {
    const { id } = await post(town, await town.caseOf(), { today: '2026-09-01' });
    expect(await passerBy(id, '2026-09-08')).toContain('公示');
    await expect(passerBy(id, '2026-09-09')).rejects.toMatchObject({ code: 'publicity-not-posted' });
    const seen = await town.staff.transactions.run({ kind: 'public', id: 'x' }, null, async (tx) => {
      await postedPublicity(tx, id, '2026-09-01');
      const tables = ['publicity_objection', 'case_file', 'application', 'member', 'household', 'notice', 'action_log'];
      const counts = await Promise.all(tables.map((table) => tx.client.query(`select 1 from ${table}`)));
      const posted = await tx.client.query('select id from publicity');
      return { rows: counts.flatMap((found) => found.rows), posted: posted.rows };
    });
    expect(seen).toEqual({ rows: [], posted: [{ id }] });
  });
});
