import { ScanTown } from '../../../../test/support/scan-town';

const COUNT = 600;
const FOUND = `
  select household_id, programme, kind, monthly_fen, award_since::text, doubled from policy_scan_finding
   where scan_id = $1 order by 1, 2, 3`;
const TALLY = `
  select division, programme, sum(households)::int as households, sum(eligible)::int as eligible,
         sum(failed)::int as failed, sum(monthly_due_fen)::float8 as due
    from policy_scan_tally where scan_id = $1 group by 1, 2 order by 1, 2`;

describe('a scan, range by range', () => {
  let town: ScanTown;
  let calm: string;

  beforeAll(async () => {
    town = await ScanTown.open();
    await town.moveIn(COUNT);
    calm = (await town.scan(COUNT)).id;
  });
  afterAll(() => town?.close());

  const left = async (id: string) => ({ found: await town.sql(FOUND, [id]), tally: await town.sql(TALLY, [id]) });

  it('whoever asks again while it runs gets the same scan; after its end a new one', async () => {
    const [first, second] = await Promise.all([town.start(150), town.start(150)]);
    expect(second.id).toBe(first.id);
    expect(first).toMatchObject({ status: 'running', chunks: 4, chunksDone: 0 });
    expect((await town.start(150, '500112133000')).id).not.toBe(first.id);
    expect((await town.start(150, undefined, '2026-10-22')).id).not.toBe(first.id);
    for (const fromId of await town.chunksOf(first.id)) await town.runChunk(first.id, fromId);
    expect((await town.start(150)).id).not.toBe(first.id);
  });

  it('each range run twice, or by two at once, is done once, and the scan ends once', async () => {
    const { id } = await town.start(100);
    const ranges = await town.chunksOf(id);
    const results = await Promise.all([...ranges, ...ranges].map((fromId) => town.runChunk(id, fromId)));
    expect(results.filter((one) => one !== 'not-now')).toHaveLength(ranges.length);
    expect(results.filter((one) => one === 'scan-finished')).toHaveLength(1);
    expect(await town.runChunk(id, ranges[0]!)).toBe('not-now');
    expect(await left(id)).toEqual(await left(calm));
  });

  it('what dies half-way leaves nothing, and comes due again', async () => {
    const { id } = await town.start(300);
    const [fromId = ''] = await town.chunksOf(id);
    await town.admin(`
      create function lose_power() returns trigger language plpgsql as $$ begin raise 'gone' using errcode = '57P01'; end $$;
      create trigger lost before insert on policy_scan_tally for each row execute function lose_power()`);
    await expect(town.runChunk(id, fromId)).rejects.toMatchObject({ code: '57P01' });
    await town.admin('drop trigger lost on policy_scan_tally; drop function lose_power');
    expect(await left(id)).toEqual({ found: [], tally: [] });
    expect(await town.chunksOf(id)).toContain(fromId);
    for (const range of await town.chunksOf(id)) await town.runChunk(id, range);
    expect(await left(id)).toEqual(await left(calm));
  });

  it('is rung for, and rung for again later until it is done', async () => {
    const { id } = await town.start(300);
    const mine = async () => (await town.claim()).filter(({ scanId }) => scanId === id);
    expect((await mine()).map(({ attempts }) => attempts)).toEqual([1, 1]);
    expect(await mine()).toEqual([]);
    await town.admin(`update policy_scan_chunk set next_attempt_at = now() where scan_id = $1`, [id]);
    const [fromId = ''] = await town.chunksOf(id);
    await town.runChunk(id, fromId);
    expect((await mine()).map(({ attempts }) => attempts)).toEqual([2]);
    for (const range of await town.chunksOf(id)) await town.runChunk(id, range);
  });

  it('a household that can’t be judged is counted as failed, and takes nothing of the others with it', async () => {
    const [odd] = await town.sql(`select id, division from household order by id offset 77 limit 1`);
    await town.admin(`update household set facts = facts || '{"liquidAssetsFen": "much"}' where id = $1`, [odd?.id]);
    const result = await town.scan(COUNT);
    for (const line of result.programmes) expect(line).toMatchObject({ households: COUNT, failed: 1 });
    for (const line of result.townships) expect(line.failed).toBe(line.division === odd?.division ? 1 : 0);
    const others = (list: Record<string, unknown>[]) => list.filter(({ household_id }) => household_id !== odd?.id);
    expect((await left(result.id)).found).toEqual(others((await left(calm)).found));
  });

  it('a household whose last member has left is judged by nobody', async () => {
    const [gone] = await town.sql(`select id from household order by id desc limit 1`);
    await town.admin(`update member set left_on = '2026-11-01' where household_id = $1`, [gone?.id]);
    const result = await town.scan(COUNT);
    expect(new Set(result.programmes.map(({ households }) => households))).toEqual(new Set([COUNT - 1]));
  });
});
