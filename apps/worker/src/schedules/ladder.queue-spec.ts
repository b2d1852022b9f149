import { RUNGS, startClock } from '@yimen/deadlines';
import { openDataSource, ScopedTransactions } from '@yimen/platform';
import { DECIDE, LADDER, newCase } from '../../../../test/support/clock-town';
import { County, eventually } from '../../../../test/support/county';

describe('A case that nobody touched (督办)', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open({ clock: { now: () => new Date('2026-11-23T09:00:00+08:00') } });
  });
  afterAll(() => county?.close());

  it('climbs every rung in the running worker, and at 红牌 the county is told, once', async () => {
    const subject = newCase();
    const source = await openDataSource(county.database.appUrl, 1, 'ladder-spec');
    const start = { step: 'decide', title: '总时限', limit: DECIDE, from: '2026-09-28', ladder: LADDER };
    await new ScopedTransactions(source, '50').asSystem('test', (tx) => startClock(tx, subject, start));
    await source.destroy();
    await county.startWorker();
    const log = () =>
      county.sql(`select action, detail ->> 'reportedTo' as to from action_log where application_id = $1 order by at`, [
        subject.applicationId,
      ]);
    const seen = await eventually(log, (lines) => lines.length > RUNGS.length);
    expect(seen.map(({ action }) => action)).toEqual([...RUNGS.map((rung) => `clock-${rung}`), 'clock-reported']);
    expect(seen.at(-1)?.to).toContain('渝北区民政局');
    const open = () => county.sql(`select topic from outbox where done_at is null`);
    expect(await eventually(open, (left) => left.length === 0)).toEqual([]);
  });
});
