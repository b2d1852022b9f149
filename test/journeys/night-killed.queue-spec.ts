import { businessDate } from '@yimen/kernel';
import { dueNight } from '@yimen/monitoring';
import { Client } from 'pg';
import { County, eventually } from '../support/county';
import { manifestOf, moveIn } from '../support/demo-people';
import { spawnWorker } from '../support/worker-child';

/** Households that the night will warn of, in two counties of three: who writes their outcome at the same time holds the night up. */
const TO_BE_WARNED = `
  insert into household_outcome (household_id, division, hits, unknowns, silenced)
  select id, division, 0, 0, 0 from household where not division ^@ '500106' and id in (
    select household_id from fact where kind = 'medical-self-pay-12m-fen' and value > '1000000') order by id`;
const STUCK = `
  select 1 from pg_stat_activity
   where datname = current_database() and application_name = 'yimen-worker' and wait_event_type = 'Lock'`;
const CHUNKS = `
  select count(*) filter (where done_at is not null)::int as done, count(*) filter (where done_at is null)::int as open,
         count(*) filter (where done_at is null and exists (
           select from night_part_tally t where (t.business_date, t.pass, t.from_id) = (c.business_date, c.pass, c.from_id)))::int as half
    from night_chunk c`;

/** In the middle of the night the power goes. In the morning nobody can tell. */
describe('a worker is killed in the middle of a night (I3, I6)', () => {
  const night = dueNight(new Date());
  const today = businessDate(new Date());
  let county: County;
  let quiet: County;
  let holder: Client;

  const finished = (where: County) =>
    eventually(
      () => where.sql('select status from night_run where business_date = $1', [night]),
      ([run]) => run?.status === 'finished',
      45_000,
    );

  beforeAll(async () => {
    const env = { NIGHT_CHUNK_HOUSEHOLDS: '10' };
    [county, quiet] = await Promise.all([County.open({ env }), County.open({ env })]);
    await Promise.all([moveIn(county, 400, today), moveIn(quiet, 400, today)]);
    holder = new Client({ connectionString: county.database.adminUrl });
    await holder.connect();
  });
  afterAll(async () => {
    await holder?.end();
    await county?.close();
    await quiet?.close();
  });

  it('elsewhere the same night is a quiet one', async () => {
    await quiet.startWorker();
    await finished(quiet);
    const { indicators } = await manifestOf(quiet, night);
    expect(indicators['medical-self-pay-insured']).toMatchObject({ evaluated: 400, failed: 0, notEvaluated: 0 });
    expect(indicators['medical-self-pay-insured'].warned).toBeGreaterThan(10);
  });

  it('some townships are done and some half-way when the worker dies', async () => {
    await holder.query('begin');
    await holder.query(TO_BE_WARNED);
    const worker = spawnWorker(county);
    await eventually(
      () => county.sql(CHUNKS),
      ([chunks]) => (chunks?.done ?? 0) > 10,
    );
    await eventually(
      () => county.sql(STUCK),
      (stuck) => stuck.length > 0,
    );
    await worker.killNow();
    await holder.query('rollback');
    const [chunks] = await county.sql(CHUNKS);
    expect(chunks?.open).toBeGreaterThan(3);
    expect(chunks?.half).toBe(0);
  });

  it('the queue loses its memory too', () => county.emptyQueue());

  it('another worker ends the night, and its manifest is that of the quiet one', async () => {
    await county.startWorker();
    await finished(county);
    expect(await manifestOf(county, night)).toEqual(await manifestOf(quiet, night));
    const warned = 'select household_id, indicator, facts from warning order by 1, 2';
    expect(await county.sql(warned)).toEqual(await quiet.sql(warned));
    expect(await county.sql(CHUNKS)).toEqual([{ done: expect.any(Number), open: 0, half: 0 }]);
  });
});
