import { Queues } from '@yimen/platform';
import { County, eventually } from '../../../../test/support/county';
import { Bells } from '../relay/bells';
import { NightSchedule } from './night-schedule';

describe('the job scheduler of the night', () => {
  let county: County;
  let queues: Queues;
  let bells: Bells;
  let schedule: NightSchedule;

  beforeAll(async () => {
    county = await County.open({ clock: { now: () => new Date('2026-11-22T12:00:00+08:00') } });
    queues = new Queues(county.environment);
    bells = new Bells(queues);
    schedule = new NightSchedule(bells);
  });
  afterAll(async () => {
    await queues?.close();
    await county?.close();
  });

  const scheduled = async () => (await bells.queueOf('open-nights').getJobScheduler('night'))?.next;

  it('pokes at two in the morning in Shanghai, and putting it twice is putting it once', async () => {
    await schedule.put();
    await schedule.put();
    const next = new Date(Number(await scheduled()));
    expect(next.getTime()).toBeGreaterThan(Date.now());
    expect([next.getUTCHours(), next.getUTCMinutes()]).toEqual([18, 0]);
    expect(await bells.queueOf('open-nights').getJobSchedulersCount()).toBe(1);
  });

  it('is put back after the queue has forgotten it', async () => {
    await bells.queueOf('open-nights').removeJobScheduler('night');
    expect(await scheduled()).toBeUndefined();
    await schedule.putBack();
    const next = await scheduled();
    await schedule.putBack();
    expect([typeof next, await scheduled()]).toEqual(['number', next]);
  });

  it('pokes a worker, and PostgreSQL decides that one night opens', async () => {
    await county.startWorker();
    const poke = (n: number) => ({ key: `poke-${n}`, payload: {} });
    await bells.ring('open-nights', [poke(1), poke(2), poke(3)]);
    const nights = () => county.sql('select business_date::text as date, status from night_run');
    expect(await eventually(nights, (seen) => seen.length > 0)).toEqual([{ date: '2026-11-22', status: 'finished' }]);
    const counts = () => bells.queueOf('open-nights').getJobCounts('completed', 'failed', 'wait', 'active');
    await eventually(counts, ({ completed, wait, active }) => completed === 3 && wait === 0 && active === 0);
    expect(await nights()).toHaveLength(1);
  });
});
