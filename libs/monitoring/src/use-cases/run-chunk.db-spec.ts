import { NightTown } from '../../../../test/support/night-town';
import { INDICATORS } from '../domain/indicators';

const [MEDICAL, , DROPOUT, CHANGED] = INDICATORS;
const TOWNS = ['500112133', '500112011', '500235131'];
const NONE = { warned: 0, suppressed: 0, unchanged: 0, clear: 0, not_evaluated: 0, failed: 0, reason: null };

describe('a night, township by township', () => {
  let town: NightTown;
  const ill: string[] = [];

  beforeEach(async () => {
    town = await NightTown.open();
    ill.length = 0;
    for (const [i, code] of TOWNS.entries()) {
      const division = `${code}000`;
      const { id, memberIds } = await town.household({ division, members: [[`197${i}-03-04`, {}]] });
      await town.household({ division, members: [[`196${i}-03-04`, {}]] });
      ill.push(id);
      const fact = { householdId: id, memberId: memberIds[0] as string, kind: 'medical-self-pay-12m-fen' as const };
      await town.feed({ source: 'medical-insurance', asOf: '2026-11-01', facts: [{ ...fact, value: 1_860_000 }] });
    }
    await town.emptyFeeds('2026-11-01', ['medical-insurance']);
  });
  afterEach(() => town?.close());

  it('warns, and the next night knows that it did', async () => {
    await town.night('2026-11-20');
    await town.night('2026-11-21');
    expect(await town.tally('2026-11-20', 'medical-self-pay')).toEqual(
      TOWNS.map(() => ({ ...NONE, evaluated: 2, warned: 1, clear: 1 })),
    );
    expect(await town.tally('2026-11-21', 'medical-self-pay')).toEqual(
      TOWNS.map(() => ({ ...NONE, evaluated: 2, unchanged: 1, clear: 1 })),
    );
    expect(await town.sql('select count(*)::int as n from warning')).toEqual([{ n: 3 }]);
    expect(await town.sql('select distinct action, from_status, to_status from warning_log')).toEqual([
      { action: 'warn', from_status: null, to_status: 'open' },
    ]);
  });

  it('what people judged keeps silent until its day, and an indicator’s new version starts anew', async () => {
    await town.night('2026-11-20');
    await town.sql(`update warning set status = 'disposed', suppressed_until = '2026-11-22' where household_id = $1`, [
      ill[0],
    ]);
    await town.night('2026-11-22');
    const [silent] = await town.sql(
      `select * from night_tally where business_date = '2026-11-22' and division like '500112133%' and indicator = 'medical-self-pay'`,
    );
    expect(silent).toMatchObject({ evaluated: 2, suppressed: 1, clear: 1, warned: 0 });
    await town.night('2026-11-23');
    const seen = () =>
      town.sql('select indicator_version as v, status from warning where household_id = $1 order by id', [ill[0]]);
    expect(await seen()).toEqual([
      { v: 1, status: 'disposed' },
      { v: 1, status: 'open' },
    ]);
    await town.night('2026-11-24', [{ ...MEDICAL!, version: 2 }]);
    expect((await seen()).map(({ v }) => v)).toEqual([1, 1, 2]);
  });

  it('a feed that is too old means "not evaluated", never "no risk" (I6)', async () => {
    await town.night('2026-12-17');
    expect(await town.tally('2026-12-17', 'medical-self-pay')).toEqual(
      TOWNS.map(() => ({ ...NONE, evaluated: 2, not_evaluated: 2, reason: 'feed-missing: medical-insurance' })),
    );
    expect(await town.sql('select 1 from warning')).toEqual([]);
  });

  it('a late night sees the facts of its date, and a fact after it not', async () => {
    await town.sql(`insert into night_run (business_date, status) values ('2026-10-29', 'finished')`);
    const opened = await town.open('2026-11-02');
    expect(opened.map(({ date, chunks }) => [date, chunks])).toEqual(
      ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02'].map((date) => [date, 3]),
    );
    await town.night('2026-11-02');
    const warned = await town.sql('select distinct business_date::text as date from warning');
    expect(warned).toEqual([{ date: '2026-11-01' }]);
    const [before] = await town.tally('2026-10-31', 'medical-self-pay');
    expect(before).toMatchObject({ not_evaluated: 2 });
  });

  it('a township’s later night waits for the earlier one, and other townships don’t', async () => {
    await town.sql(`insert into night_run (business_date, status) values ('2026-11-18', 'finished')`);
    await town.open('2026-11-20');
    expect((await town.claim()).map(({ businessDate }) => businessDate)).toEqual(TOWNS.map(() => '2026-11-19'));
    expect(await town.run('2026-11-20', TOWNS[0]!)).toBe('not-now');
    expect(await town.run('2026-11-19', TOWNS[0]!)).toBe('done');
    expect((await town.claim()).map(({ businessDate, prefix }) => [businessDate, prefix])).toEqual([
      ['2026-11-20', TOWNS[0]],
    ]);
    expect(await town.run('2026-11-20', TOWNS[0]!)).toBe('done');
  });

  it('run twice, or by two at once, each township is done once and the night closes once', async () => {
    await town.open('2026-11-20');
    const twice = [...TOWNS, ...TOWNS].map((prefix) => town.run('2026-11-20', prefix));
    const results = await Promise.all(twice);
    expect(results.filter((result) => result !== 'not-now')).toHaveLength(3);
    expect(results.filter((result) => result === 'night-finished')).toHaveLength(1);
    const [run] = await town.sql('select manifest from night_run');
    expect(run?.manifest).toMatchObject({
      townships: 3,
      indicators: { 'medical-self-pay': { evaluated: 6, warned: 3, clear: 3 } },
    });
    expect(await town.run('2026-11-20', TOWNS[1]!)).toBe('not-now');
    expect(await town.sql('select count(*)::int as n from night_tally')).toEqual([{ n: 12 }]);
  });

  it('an indicator that fails is counted as failed, and the others go on', async () => {
    const [left] = await town.sql('select household_id as id, id as member from member where household_id = $1', [
      ill[0],
    ]);
    const fact = { householdId: left?.id, memberId: left?.member, kind: 'school-dropout' as const, value: true };
    await town.feed({ source: 'education', asOf: '2026-11-02', facts: [fact] });
    const unreadable = { fromAge: { ...DROPOUT!.thresholds.fromAge!, value: 'six' as never } };
    await town.night('2026-11-20', [{ ...DROPOUT!, thresholds: unreadable }, MEDICAL!]);
    const failed = { ...NONE, evaluated: 2, failed: 2, reason: 'failed: 22P02' };
    const tallies = await town.tally('2026-11-20', 'school-dropout');
    expect(tallies).toContainEqual(failed);
    expect(tallies).toHaveLength(3);
    expect((await town.tally('2026-11-20', 'medical-self-pay')).map(({ warned }) => warned)).toEqual([1, 1, 1]);
  });

  it('of two feeds the one that came still warns, and the rest is not evaluated', async () => {
    const { id, memberIds } = await town.household({
      division: `${TOWNS[0]}000`,
      facts: { currentAwards: [{ programme: 'tekun' }] },
      members: [['1950-03-04', {}]],
    });
    const death = { householdId: id, memberId: memberIds[0] as string, kind: 'death' as const, value: '2026-12-11' };
    await town.feed({ source: 'funeral', asOf: '2026-12-15', facts: [death] });
    await town.night('2026-12-17', [CHANGED!]);
    const reason = 'feed-missing: vehicle-administration';
    expect(await town.tally('2026-12-17', 'aided-household-changed')).toContainEqual({
      ...NONE,
      evaluated: 3,
      warned: 1,
      not_evaluated: 2,
      reason,
    });
  });

  it('a county without households has a night that is finished at once', async () => {
    const empty = await NightTown.open();
    expect(await empty.open('2026-11-20')).toEqual([{ date: '2026-11-20', chunks: 0 }]);
    expect(await empty.sql('select status from night_run')).toEqual([{ status: 'finished' }]);
    await empty.close();
  });

  it('a gap of months is caught up for 31 nights, and the manifest says what was skipped', async () => {
    await town.sql(`insert into night_run (business_date, status) values ('2026-09-30', 'finished')`);
    expect(await town.open('2026-11-22')).toHaveLength(31);
    await town.night('2026-11-22');
    const [first] = await town.sql(`select manifest from night_run where business_date = '2026-10-23'`);
    expect(first?.manifest).toMatchObject({ skippedFrom: '2026-10-01', skippedTo: '2026-10-22' });
  });
});
