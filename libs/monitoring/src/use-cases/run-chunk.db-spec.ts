import { loadPack } from '@yimen/policy';
import { Client } from 'pg';
import { deliveredPacks } from '../../../../test/support/delivered-packs';
import { NightTown } from '../../../../test/support/night-town';

const CHONGQING = loadPack('chongqing');
const TOWNS = ['500112133', '500112011', '500235131'];
const NONE = { warned: 0, suppressed: 0, unchanged: 0, clear: 0, not_evaluated: 0, failed: 0, reason: null };
const SELF_PAY = 'medical-self-pay-insured';

describe('a night, range by range', () => {
  let town: NightTown;
  const ill: string[] = [];

  beforeEach(async () => {
    town = await NightTown.open();
    ill.length = 0;
    const facts = [];
    for (const [i, code] of TOWNS.entries()) {
      const division = `${code}000`;
      const { id, memberIds } = await town.household({ division, members: [[`197${i}-03-04`, {}]] });
      await town.household({ division, members: [[`196${i}-03-04`, {}]] });
      ill.push(id);
      const fact = { householdId: id, memberId: memberIds[0] as string, kind: 'medical-self-pay-12m-fen' as const };
      facts.push({ ...fact, value: 9_860_000 });
    }
    await town.feed({ source: 'medical-insurance', asOf: '2026-11-01', facts });
  });
  afterEach(() => town?.close());

  const manifest = async (date: string, pass = 0) => {
    const [run] = await town.sql('select manifest from night_run where business_date = $1 and pass = $2', [date, pass]);
    return run?.manifest;
  };
  const warned = async (id = ill[0]) =>
    town.sql(
      `select indicator_version as v, status from warning where household_id = $1 and indicator = '${SELF_PAY}' order by id`,
      [id],
    );
  const dispose = (until: string) =>
    town.sql(`update warning set status = 'disposed', suppressed_until = $2 where household_id = $1`, [ill[0], until]);

  it('warns, and the next night knows that it did', async () => {
    await town.night('2026-11-20');
    await town.night('2026-11-21');
    expect(await town.tally('2026-11-20', SELF_PAY)).toEqual(
      TOWNS.map(() => ({ ...NONE, evaluated: 2, warned: 1, clear: 1 })),
    );
    expect(await town.tally('2026-11-21', SELF_PAY)).toEqual(
      TOWNS.map(() => ({ ...NONE, evaluated: 2, unchanged: 1, clear: 1 })),
    );
    expect(await town.sql(`select distinct colour is not null and rank > 0 as ranked, status from warning`)).toEqual([
      { ranked: true, status: 'open' },
    ]);
    expect((await manifest('2026-11-21')).mode).toBe('incremental');
  });

  it('what people judged keeps silent until its day, and an indicator’s new version starts anew', async () => {
    await town.night('2026-11-20');
    await dispose('2026-11-22');
    await town.night('2026-11-22');
    const silent = await town.tally('2026-11-22', SELF_PAY);
    expect(silent).toContainEqual({ ...NONE, evaluated: 2, suppressed: 1, clear: 1 });
    await town.night('2026-11-23');
    expect((await manifest('2026-11-23')).mode).toBe('incremental');
    expect(await warned()).toEqual([
      { v: 1, status: 'disposed' },
      { v: 1, status: 'open' },
    ]);
    const indicators = CHONGQING.indicators.map((one) => (one.id === SELF_PAY ? { ...one, version: 2 } : one));
    town.packs = deliveredPacks({ ...CHONGQING, indicators });
    await town.night('2026-11-24');
    expect((await warned()).map(({ v }) => v)).toEqual([1, 1, 2]);
    expect(await manifest('2026-11-24')).toMatchObject({
      mode: 'full',
      differences: expect.arrayContaining([
        expect.objectContaining({ indicator: SELF_PAY, version: 2, warned: 3, because: ['rule-changed'] }),
        expect.objectContaining({ indicator: SELF_PAY, version: 1, because: ['rule-replaced'] }),
      ]),
    });
  });

  it('a feed that is too old means "not evaluated", never "no risk" (I6), and the manifest says so', async () => {
    await town.night('2026-12-16');
    await town.night('2026-12-17');
    expect(await town.tally('2026-12-17', SELF_PAY)).toEqual(
      TOWNS.map(() => ({ ...NONE, evaluated: 2, not_evaluated: 2, reason: 'feed-missing: medical-insurance' })),
    );
    const { differences } = await manifest('2026-12-17');
    expect(differences).toContainEqual({
      indicator: SELF_PAY,
      version: 1,
      warned: 0,
      ended: 3,
      hits: [3, 0],
      notEvaluated: [0, 6],
      because: ['feed-missing: medical-insurance'],
    });
  });

  it('missed nights are caught up one after the other; one whose feed came later is not evaluated', async () => {
    await town.sql(`insert into night_run (business_date, status) values ('2026-10-29', 'finished')`);
    const opened = await town.open('2026-11-02');
    expect(opened.map(({ date, chunks }) => [date, chunks])).toEqual(
      ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02'].map((date) => [date, 1]),
    );
    expect((await town.claim()).map(({ businessDate }) => businessDate)).toEqual(['2026-10-30']);
    await town.sql('update night_chunk set next_attempt_at = now()');
    await town.finish();
    expect(
      await town.sql(`select distinct business_date::text as date from warning where indicator = $1`, [SELF_PAY]),
    ).toEqual([{ date: '2026-11-01' }]);
    expect((await town.tally('2026-10-31', SELF_PAY))[0]).toMatchObject({ not_evaluated: 2 });
  });

  it('no run begins before the one before it has ended', async () => {
    await town.open('2026-11-20', 2);
    await town.open('2026-11-21', 2);
    const first = await town.claim();
    expect(first.map(({ businessDate }) => businessDate)).toEqual(first.map(() => '2026-11-20'));
    const [last, ...rest] = first;
    for (const chunk of rest) expect(await town.run(chunk)).toBe('done');
    expect(await town.run({ ...last!, businessDate: '2026-11-21', token: 0 })).toBe('not-now');
    expect(await town.claim()).toEqual([]);
    expect(await town.run(last!)).toBe('night-finished');
    expect((await town.claim()).map(({ businessDate }) => businessDate)).toContain('2026-11-21');
  });

  it('run twice, or by two at once, each range is done once and the night closes once', async () => {
    await town.open('2026-11-20', 2);
    const chunks = await town.claim();
    expect(chunks).toHaveLength(3);
    const results = await Promise.all([...chunks, ...chunks].map((chunk) => town.run(chunk)));
    expect(results.filter((result) => result !== 'not-now')).toHaveLength(3);
    expect(results.filter((result) => result === 'night-finished')).toHaveLength(1);
    expect(await manifest('2026-11-20')).toMatchObject({
      chunks: 3,
      townships: 3,
      indicators: { [SELF_PAY]: { evaluated: 6, warned: 3, clear: 3 } },
    });
    const [{ n: tallies }] = (await town.sql('select count(*)::int as n from night_tally')) as [{ n: number }];
    expect(await town.run(chunks[1]!)).toBe('not-now');
    expect(await town.sql('select count(*)::int as n from night_tally')).toEqual([{ n: tallies }]);
  });

  it('who comes with the token of an earlier ring does nothing: another has it by now', async () => {
    await town.open('2026-11-20');
    const [late] = await town.claim();
    await town.sql('update night_chunk set next_attempt_at = now()');
    const [now] = await town.claim();
    expect([late!.token, now!.token]).toEqual([1, 2]);
    expect(await town.run(late!)).toBe('not-now');
    expect(await town.sql('select 1 from warning')).toEqual([]);
    expect(await town.run(now!)).toBe('night-finished');
  });

  it('a quiet second night writes no warning and no outcome', async () => {
    await town.night('2026-11-20');
    const written = () =>
      town.sql(
        'select household_id, xmin::text, ctid::text from household_outcome union all select id, xmin::text, ctid::text from warning order by 1',
      );
    const before = await written();
    expect(before.length).toBeGreaterThan(3);
    await town.night('2026-11-21');
    expect(await written()).toEqual(before);
    await town.sql(`update night_run set fingerprint = null`);
    await town.night('2026-11-22');
    expect((await manifest('2026-11-22')).mode).toBe('full');
    expect(await written()).toEqual(before);
    expect(await town.sql('select 1 from household_touched')).toEqual([]);
  });

  it('an indicator that fails is counted as failed, the others go on, and the next run looks at everybody', async () => {
    const most = '9223372036854775807';
    await town.feed({ source: 'human-resources', asOf: '2026-11-01', facts: [] });
    await town.sql(
      `update household_summary set aid = '{dibao}', wages_fen = ${most}, pension_fen = ${most} where household_id = $1`,
      [ill[2]],
    );
    await town.night('2026-11-20');
    expect(await town.tally('2026-11-20', 'aided-income-above-line')).toEqual(
      TOWNS.map(() => ({ ...NONE, evaluated: 2, failed: 2, reason: 'failed: 22003' })),
    );
    expect((await town.tally('2026-11-20', SELF_PAY)).map(({ warned: n }) => n)).toEqual([1, 1, 1]);
    await town.night('2026-11-21');
    expect((await manifest('2026-11-21')).mode).toBe('full');
  });

  it('numbers that an incremental run took over and that do not add up make it look at everybody', async () => {
    await town.night('2026-11-20');
    const admin = new Client({ connectionString: town.database.adminUrl });
    await admin.connect();
    await admin.query('update night_tally set evaluated = 0, warned = 0, clear = 0 where indicator = $1', [SELF_PAY]);
    await admin.end();
    await town.sql(`update household set division = '${TOWNS[1]}000' where division = '${TOWNS[0]}000'`);
    await town.night('2026-11-21');
    expect((await manifest('2026-11-21')).mode).toBe('full');
    expect(await town.tally('2026-11-21', SELF_PAY)).toEqual([
      { ...NONE, evaluated: 4, unchanged: 2, clear: 2 },
      { ...NONE, evaluated: 2, unchanged: 1, clear: 1 },
    ]);
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
    await town.finish();
    expect(await manifest('2026-10-23')).toMatchObject({ skippedFrom: '2026-10-01', skippedTo: '2026-10-22' });
  });
});
