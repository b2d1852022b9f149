import { freshResidentId } from '../../../../test/support/people';
import { IntakeTown, ndjson } from './intake-town-spec';
import { shownBatch } from './batch.query';
import { dropUpload } from './drop-upload';

const SOURCE = 'medical-insurance';
const KIND = 'medical-self-pay-12m-fen';
const LAPSED = 'insurance-lapsed';

describe('a delivery that was made wrong ends nothing (国办发〔2023〕39号 三)', () => {
  let intake: IntakeTown;
  let residentId: string;
  let id: string;
  beforeAll(async () => {
    intake = await IntakeTown.open();
    const family = await intake.family();
    id = family.id;
    residentId = String(family.members[0]?.residentId);
    await settled('2026-09-30', ndjson([row({ value: 2_500_000 }), row({ kind: LAPSED, value: true })]));
  });
  afterAll(() => intake?.close());

  const row = (more: object) => ({ residentId, kind: KIND, value: 1, ...more });
  const stays = (days: number) =>
    Array.from({ length: days }, (_, i) => row({ kind: 'hospital-stay-self-pay-fen', date: `2026-09-${i + 10}` }));
  const strangers = (people: number) =>
    Array.from({ length: people }, () => row({ residentId: freshResidentId('1931-01-01') }));
  async function settled(asOf: string, body: string, more: { complete?: boolean; format?: 'csv' } = {}) {
    const batch = await intake.deliver({ source: SOURCE, asOf, body, ...more });
    await intake.apply(batch.id);
    const { status, reason } = await intake.as((tx) => shownBatch(tx, batch.id));
    return { status, reason };
  }
  const summary = async () => {
    const [known] = await intake.town.sql(
      'select medical_self_pay_fen::int as paid, uninsured from household_summary where household_id = $1',
      [id],
    );
    return known;
  };

  it.each([
    ['is empty', '', undefined],
    ['has column names alone', 'residentId,kind,value\n', 'csv' as const],
    ['is of people who live elsewhere', ndjson(strangers(3)), undefined],
  ])('a complete one that %s goes back, and what was known stays', async (_, body, format) => {
    const [before, left] = [await summary(), await intake.left()];
    expect(await settled('2026-10-31', body, { format })).toEqual({ status: 'rejected', reason: 'nothing-said' });
    expect(await summary()).toEqual(before);
    expect(await intake.left()).toEqual(left);
  });

  it('changes may be none', async () => {
    expect(await settled('2026-10-01', '', { complete: false })).toEqual({ status: 'applied', reason: null });
  });

  it('we ourselves may find nothing: then there is nothing', async () => {
    await intake.town.feed({ source: 'policy-scan', asOf: '2026-10-31', facts: [] });
    expect(await intake.town.sql(`select rows::int as rows from feed where source = 'policy-scan'`)).toEqual([
      { rows: 0 },
    ]);
  });

  it('people who live elsewhere don’t hide that the lines of those here are wrong', async () => {
    const body = ndjson([...stays(8), row({ value: 'x' }), ...strangers(40)]);
    expect(await settled('2026-10-30', body)).toEqual({ status: 'rejected', reason: 'too-many-rejected' });
  });

  it.each([
    ['whose lines are mostly wrong', ['ja', 'nein', true], 'rejected'],
    ['half of whose lines are wrong', ['ja', true], 'applied'],
  ])('a kind %s, be they few of all: %s', async (_, lapsed, status) => {
    const told = lapsed.map((value) => row({ kind: LAPSED, value }));
    const body = ndjson([...stays(21), ...told]);
    expect(await settled('2026-10-29', body)).toMatchObject({ status });
  });

  it('what was left of it is cleared, more lines than one statement takes', async () => {
    const upload = (await intake.town.sql(`select uuidv7()::text as id`))[0]?.id as string;
    await intake.town.sql(
      `insert into feed_reject (upload, line, code) select $1::uuid, n, 'doubled' from generate_series(1, 45000) n`,
      [upload],
    );
    await intake.as((tx) => dropUpload(tx, upload));
    expect(await intake.town.sql('select 1 from feed_reject where upload = $1', [upload])).toEqual([]);
  });
});
