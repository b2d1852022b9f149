import { ScanTown, YUBEI } from '../../../../test/support/scan-town';
import { RecordFindings } from './record-findings';

const FOUND = `
  select f.household_id, count(distinct programme) filter (where kind = 'not-receiving')::int as unclaimed,
         count(distinct programme) filter (where kind = 'doubled')::int as doubled
    from policy_scan_finding f where scan_id = $1 and kind <> 'no-longer' group by 1 order by 1`;
const SHOWN = `
  select household_id, unclaimed::int, doubled::int from household_summary where unclaimed > 0 or doubled > 0 order by 1`;
const DUE = `select summarise_due('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '2026-11-22')`;
const EVENTS = `select payload from outbox where topic = $1 order by id`;

describe('what a policy scan found becomes facts', () => {
  let town: ScanTown;

  beforeAll(async () => {
    town = await ScanTown.open();
    await town.moveIn(400);
  });
  afterAll(() => town?.close());

  const hear = (scanId: string) => town.asSystem((tx, actor) => new RecordFindings().handle(tx, actor, { scanId }));
  const events = (topic: string) => town.sql<{ payload: Record<string, unknown> }>(EVENTS, [topic]);

  it('by household, once the scan has ended; heard twice it changes nothing', async () => {
    const { id } = await town.scan(150);
    expect((await events('policy-scan-finished')).map(({ payload }) => payload)).toEqual([{ scanId: id }]);
    await hear(id);
    await hear(id);
    await town.sql(DUE);
    const found = await town.sql(FOUND, [id]);
    expect(found.length).toBeGreaterThan(10);
    expect(await town.sql(SHOWN)).toEqual(found);
    expect((await events('facts-arrived')).map(({ payload }) => payload)).toEqual([
      { source: 'policy-scan', asOf: '2026-11-22', batch: expect.any(String) },
    ]);
  });

  it('what the next scan of the place no longer finds is no longer so', async () => {
    const { id } = await town.scan(400);
    await town.admin('delete from policy_scan_finding where scan_id = $1', [id]);
    await hear(id);
    await town.sql(DUE);
    expect(await town.sql(SHOWN)).toEqual([]);
  });

  it('a scan that has not ended says nothing yet', async () => {
    const { id } = await town.start(1000, YUBEI);
    await hear(id);
    expect(await events('facts-arrived')).toHaveLength(2);
  });
});
