import { businessDate } from '@yimen/kernel';
import { dueNight } from '@yimen/monitoring';
import { Client } from 'pg';
import { drawn } from '../support/drawn';
import { County, eventually } from '../support/county';
import { manifestOf, moveIn } from '../support/demo-people';

const HOUSEHOLDS = 300;
const CHUNK = { NIGHT_CHUNK_HOUSEHOLDS: '12' };
const RUNS = `select count(*)::int as n, count(*) filter (where status = 'finished')::int as finished from night_run`;
const DONE =
  'select count(*) filter (where done_at is not null)::int as done, count(*)::int as chunks from night_chunk';
const FOUND = 'select household_id, indicator, indicator_version, facts, status from warning order by 1, 2';
const COUNTED = 'select * from night_tally order by division, indicator';
/** Every connection of workers, as when PostgreSQL is restarted or a cable is pulled. */
const CUT = `
  select pg_terminate_backend(pid) from pg_stat_activity
   where datname = current_database() and application_name = 'yimen-worker' and pid <> pg_backend_pid()`;
/** A ring is due again at once: what was rung for is rung for again, with another token. */
const RING_AGAIN = 'update night_chunk set next_attempt_at = now() where done_at is null';

const ms = (n: number) => new Promise((resolve) => setTimeout(resolve, n));

/** Whatever breaks in the middle of a night: in the morning nobody can tell (I3, I6). */
describe('a night in which everything goes wrong', () => {
  const night = dueNight(new Date());
  const today = businessDate(new Date());
  let quiet: { manifest: unknown; warnings: unknown[]; tallies: unknown[] };

  const county = async () => {
    const place = await County.open({ env: CHUNK, log: { write: () => undefined } });
    await moveIn(place, HOUSEHOLDS, today);
    return place;
  };
  const finished = (place: County) =>
    eventually(
      () => place.sql('select status from night_run where business_date = $1', [night]),
      ([run]) => run?.status === 'finished',
      45_000,
    );
  const told = async (place: County) => {
    return {
      manifest: await manifestOf(place, night),
      warnings: await place.sql(FOUND),
      tallies: await place.sql(COUNTED),
    };
  };
  const begun = (place: County, chunks: number) =>
    eventually(
      () => place.sql(DONE),
      ([run]) => Number(run?.done) >= chunks,
    );

  beforeAll(async () => {
    const place = await county();
    await place.startWorker();
    await finished(place);
    quiet = await told(place);
    await place.close();
    expect(quiet.warnings.length).toBeGreaterThan(10);
  });

  it.each([1, 2])(
    'workers and connections die at random points, and the queue forgets everything (seed %i)',
    async (seed) => {
      const draw = drawn(seed);
      const place = await county();
      for (let fault = 0; fault < 4; fault++) {
        const worker = await place.startWorkerAlone();
        await begun(place, 1 + fault * 3);
        await ms(draw(40));
        await place.sql(CUT);
        await worker.stop();
        if (draw(2) === 0) await place.emptyQueue();
        await place.sql(RING_AGAIN);
      }
      await place.startWorker();
      await finished(place);
      expect(await told(place)).toEqual(quiet);
      await place.close();
    },
  );

  it('three workers at once, and each ring heard again and again, make one night', async () => {
    const place = await county();
    await Promise.all([place.startWorker(), place.startWorker(), place.startWorker()]);
    for (let i = 0; i < 20; i++) {
      await place.sql(RING_AGAIN);
      await ms(10);
    }
    await finished(place);
    expect(await told(place)).toEqual(quiet);
    expect(await place.sql(RUNS)).toEqual([{ n: 1, finished: 1 }]);
    await place.close();
  });

  it('a chunk that stands still longer than anybody waits is done once, by whoever gets there', async () => {
    const place = await county();
    const holder = new Client({ connectionString: place.database.adminUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table warning in exclusive mode');
    await place.startWorker();
    const stuck = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                     and application_name = 'yimen-worker'`;
    await eventually(
      () => place.sql(stuck),
      (seen) => seen.length > 0,
    );
    for (let i = 0; i < 5; i++) {
      await place.sql(`${RING_AGAIN} and (business_date, pass, from_id) in (
        select business_date, pass, from_id from night_chunk where done_at is null for update skip locked)`);
      await ms(50);
    }
    await holder.query('rollback');
    await holder.end();
    await finished(place);
    expect(await told(place)).toEqual(quiet);
    await place.close();
  });
});
