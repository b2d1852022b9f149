import { Queues } from '@yimen/platform';
import { Client } from 'pg';
import { MAKE_HOUSEHOLDS, MAKE_MEMBERS } from '../../apps/cli/src/bench/policy-scan/made-up-households';
import { County, eventually } from '../support/county';
import { spawnWorker } from '../support/worker-child';

const SCANS = '/api/v1/policy-scans';
const COUNT = 10_000;
const HELD = '00001770-0000-7000-8000-000000000000';
/** Households that will be found in the later ranges: a finding points to its household, so who holds them holds the scan up. */
const HOLD = `select 1 from household where id > $1 order by id for update`;
const STUCK = `
  select 1 from pg_stat_activity
   where datname = current_database() and application_name = 'yimen-worker' and wait_event_type = 'Lock'`;
const CHUNKS = `
  select count(done_at)::int as done, count(*) filter (where done_at is null)::int as open,
         count(*) filter (where done_at is null and exists (
           select from policy_scan_tally t where t.scan_id = c.scan_id and t.from_id = c.from_id))::int as half
    from policy_scan_chunk c where scan_id = $1`;
const FOUND = `
  select household_id, programme, kind, monthly_fen, award_since, doubled from policy_scan_finding where scan_id = $1
   order by 1, 2, 3`;

/** In the middle of a scan the power goes. Afterwards nobody can tell. */
describe('a worker is killed in the middle of a scan (I3)', () => {
  let county: County;
  let holder: Client;
  let killed: string;

  beforeAll(async () => {
    county = await (await County.open()).startApi();
    await county.sql(MAKE_HOUSEHOLDS, [7, 1, COUNT]);
    await county.sql(MAKE_MEMBERS, [7, 1, COUNT]);
    await county.sql('analyze household, member');
    holder = new Client({ connectionString: county.database.adminUrl });
    await holder.connect();
  });
  afterAll(async () => {
    await holder?.end();
    await county?.close();
  });

  const start = async (): Promise<string> => {
    const reply = await (await county.staff('yubei-supervisor')).post(SCANS, { date: '2026-11-22' });
    expect(reply).toMatchObject({ status: 202, body: { chunks: 5 } });
    return reply.body.id;
  };
  const ended = (scan: string) =>
    eventually(
      () => county.sql('select status from policy_scan where id = $1', [scan]),
      ([found]) => found?.status === 'finished',
      45_000,
    );
  const chunksOf = async (scan: string) => (await county.sql(CHUNKS, [scan]))[0];

  it('some ranges are done and some half-way when the worker dies', async () => {
    killed = await start();
    await holder.query('begin');
    await holder.query(HOLD, [HELD]);
    const worker = spawnWorker(county);
    await eventually(
      () => chunksOf(killed),
      (chunks) => (chunks?.done ?? 0) > 1,
    );
    await eventually(
      () => county.sql(STUCK),
      (stuck) => stuck.length > 0,
    );
    await worker.killNow();
    await holder.query('rollback');
    expect(await chunksOf(killed)).toMatchObject({ half: 0 });
    expect((await chunksOf(killed))?.open).toBeGreaterThan(0);
  });

  it('the queue loses its memory too', () => county.emptyQueue());

  it('other workers end it, two at a time, and it found what a scan finds that nobody disturbs', async () => {
    await Promise.all([county.startWorker(), county.startWorker()]);
    await ended(killed);
    expect(await chunksOf(killed)).toEqual({ done: 5, open: 0, half: 0 });
    const calm = await start();
    expect(calm).not.toBe(killed);
    await ended(calm);
    const found = await county.sql(FOUND, [killed]);
    expect(found.length).toBeGreaterThan(5000);
    expect(found).toEqual(await county.sql(FOUND, [calm]));
    const numbers = async (scan: string) => {
      const { body } = await (await county.staff('yubei-supervisor')).get(`${SCANS}/${scan}`);
      return { programmes: body.programmes, townships: body.townships };
    };
    expect(await numbers(killed)).toEqual(await numbers(calm));
  });

  it('a message that comes again after the end changes nothing', async () => {
    const before = await county.sql(FOUND, [killed]);
    const queues = new Queues(county.environment);
    const [chunk] = await county.sql('select scan_id as "scanId", from_id as "fromId" from policy_scan_chunk limit 1');
    const queue = queues.queue('scan');
    await queue.addBulk(['a', 'b'].map((key) => ({ name: 'run-scan-chunk', data: chunk, opts: { jobId: key } })));
    await eventually(
      () => queue.getJobCounts('wait', 'active'),
      ({ wait, active }) => wait === 0 && active === 0,
    );
    await queues.close();
    expect(await county.sql(FOUND, [killed])).toEqual(before);
  });
});
