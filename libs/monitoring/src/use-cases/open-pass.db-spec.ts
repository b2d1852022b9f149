import { loadPack } from '@yimen/policy';
import type { NightPacks } from './plan-run';
import { NightTown } from '../../../../test/support/night-town';

const CHONGQING = loadPack('chongqing');
const SELF_PAY = 'medical-self-pay-insured';
const YUBEI = '500112133000';
const YUNYANG = '500235131000';
const APPLIED = `
  insert into application (id, receipt_no, household_id, applicant_id, division, window_agency_id, channel, hardships, status, policy_pack)
  select $1::uuid, $1::text, $1::uuid, $2, '${YUBEI}', a.id, 'window', '[]', 'submitted', 'chongqing' from agency a where a.code = 'window-500112133'`;

describe('a run takes in what came, under the packs and deliveries of each place', () => {
  let town: NightTown;
  beforeEach(async () => (town = await NightTown.open()));
  afterEach(() => town?.close());

  const settle = async (division: string, value = 9_860_000) => {
    const { id, memberIds } = await town.household({ division, members: [['1971-03-04', {}]] });
    const memberId = String(memberIds[0]);
    return { id, memberId, fact: { householdId: id, memberId, kind: 'medical-self-pay-12m-fen' as const, value } };
  };
  const deliver = (facts: Awaited<ReturnType<typeof settle>>['fact'][], asOf = '2026-11-19') =>
    town.feed({ source: 'medical-insurance', asOf, facts });
  const runs = () =>
    town.sql(
      `select business_date::text as date, pass, mode, why, status, manifest -> 'packs' as packs from night_run order by 1, 2`,
    );
  const warned = () =>
    town.sql(`select household_id as id, business_date::text as date from warning where indicator = $1`, [SELF_PAY]);

  it('a delivery after the night brings a pass of that night, which looks only at whom it changed', async () => {
    const ill = await settle(YUBEI);
    await settle(YUBEI);
    await deliver([]);
    await town.night('2026-11-20');
    await deliver([ill.fact], '2026-11-20');
    expect(await town.pass()).toEqual({ businessDate: '2026-11-20', pass: 1 });
    await town.finish();
    expect(await warned()).toEqual([{ id: ill.id, date: '2026-11-20' }]);
    const [, second] = await runs();
    expect(second).toMatchObject({ pass: 1, mode: 'incremental', why: 'facts-arrived', status: 'finished' });
    const [tally] = await town.sql(`select * from night_tally where pass = 1 and indicator = $1`, [SELF_PAY]);
    expect(tally).toMatchObject({ evaluated: 2, warned: 1, clear: 1 });
  });

  it('three deliveries while a pass waits are one pass, and it knows all of them', async () => {
    await settle(YUBEI);
    await town.night('2026-11-20');
    for (const source of ['medical-insurance', 'human-resources', 'education'] as const) {
      await town.feed({ source, asOf: '2026-11-20', facts: [] });
      expect(await town.pass()).toEqual({ businessDate: '2026-11-20', pass: 1 });
    }
    await town.finish();
    const [, second] = await runs();
    expect(second).toMatchObject({ mode: 'full', status: 'finished' });
    expect(second?.packs[0].fresh).toEqual(['education', 'human-resources', 'medical-insurance']);
  });

  it('one that comes while the pass is under way brings another after it', async () => {
    for (const division of [YUBEI, YUNYANG, YUBEI]) await settle(division);
    await town.open('2026-11-20', 1);
    const [first] = await town.claim();
    await town.run(first!);
    expect(await town.pass()).toEqual({ businessDate: '2026-11-20', pass: 1 });
    expect(await town.pass()).toEqual({ businessDate: '2026-11-20', pass: 1 });
    await town.sql('update night_chunk set next_attempt_at = now()');
    await town.finish();
    expect((await runs()).map(({ pass, status }) => [pass, status])).toEqual([
      [0, 'finished'],
      [1, 'finished'],
    ]);
  });

  it('before the first night nothing has to be looked at again', async () => {
    expect(await town.pass()).toBeNull();
  });

  it('a county with a pack of its own is judged by it, and its households by no other', async () => {
    const [here, there] = [await settle(YUBEI), await settle(YUNYANG)];
    const indicators = CHONGQING.indicators.map((one) => (one.id === SELF_PAY ? { ...one, version: 7 } : one));
    const own = { ...CHONGQING, ref: 'yubei@2026-11-01', indicators };
    const packs: NightPacks = {
      placesInForce: () => ['500112'],
      refInForce: (place) => (place.startsWith('500112') ? own.ref : CHONGQING.ref),
      load: (_tx, ref) => Promise.resolve(ref === own.ref ? own : CHONGQING),
    };
    town.packs = packs;
    await deliver([here.fact, there.fact]);
    await town.night('2026-11-20');
    const versions = await town.sql(
      `select household_id as id, indicator_version as v from warning where indicator = $1 order by v`,
      [SELF_PAY],
    );
    expect(versions).toEqual([
      { id: there.id, v: 1 },
      { id: here.id, v: 7 },
    ]);
    await town.sql(`update household set division = '${YUNYANG}' where id = $1`, [here.id]);
    await town.night('2026-11-21');
    const tallies = await town.sql(
      `select division, indicator_version as v, evaluated, warned, unchanged, ended from night_tally
        where business_date = '2026-11-21' and indicator = $1`,
      [SELF_PAY],
    );
    expect(tallies).toEqual([{ division: YUNYANG, v: 1, evaluated: 2, warned: 1, unchanged: 1, ended: 0 }]);
  });

  it('what one county delivered says nothing about another: there it is not evaluated (I6)', async () => {
    const [here, there] = [await settle(YUBEI), await settle(YUNYANG)];
    await town.sql(
      `insert into feed (source, as_of, rows, prefix) values ('medical-insurance', '2026-11-19', 0, '500112')`,
    );
    await town.night('2026-11-20');
    const tallies = await town.sql(
      'select division, clear, not_evaluated as "notEvaluated", reason from night_tally where indicator = $1 order by 1',
      [SELF_PAY],
    );
    expect([here.id, there.id]).toHaveLength(2);
    expect(tallies).toEqual([
      { division: YUBEI, clear: 1, notEvaluated: 0, reason: null },
      { division: YUNYANG, clear: 0, notEvaluated: 1, reason: 'feed-missing: medical-insurance' },
    ]);
  });

  it('a household with an application under way is not warned of again, and is when that is over', async () => {
    const { id, memberId, fact } = await settle(YUBEI);
    await town.sql(APPLIED, [id, memberId]);
    await deliver([fact]);
    await town.night('2026-11-20');
    expect(await town.tally('2026-11-20', SELF_PAY)).toEqual([expect.objectContaining({ warned: 0, suppressed: 1 })]);
    await town.sql(`update application set closed_at = now(), status = 'concluded' where id = $1`, [id]);
    await town.night('2026-11-21');
    expect(await warned()).toEqual([{ id, date: '2026-11-21' }]);
  });
});
