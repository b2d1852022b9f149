import { RUNGS } from '@yimen/deadlines';
import { addDays } from '@yimen/kernel';
import { ClockTown } from '../../../../test/support/clock-town';
import { deliveredPacks } from '../../../../test/support/delivered-packs';
import type { NightSchedule } from './night-schedule';
import { Upkeep } from './upkeep';

const DEAD_QUEUE = { putBack: () => Promise.reject(new Error('no queue')) } as unknown as NightSchedule;

describe('The ladder in the worker', () => {
  let town: ClockTown;
  beforeAll(async () => (town = await ClockTown.open()));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => town?.close());

  it('is climbed after what has hung its days came down: no case is late for waiting that turn (民发〔2021〕57号 第19条)', async () => {
    const duties = jest.spyOn(town.transactions, 'asSystem');
    const clock = { now: () => new Date('2026-09-28T00:30:00+08:00') };
    await new Upkeep(town.transactions, DEAD_QUEUE, clock, 90, () => {}, { packs: deliveredPacks() }).turn();
    const names = duties.mock.calls.map(([name]) => name).filter((name) => ['publicity', 'ladder'].includes(name));
    expect(names).toEqual(['publicity', 'ladder']);
  });

  it('fires every rung there is, on its day, with no queue alive: months pass in a second', async () => {
    const subject = await town.start('2026-09-28');
    let now = new Date(0);
    const faults: string[] = [];
    const tell = ({ message }: Error) => void faults.push(message);
    const upkeep = new Upkeep(town.transactions, DEAD_QUEUE, { now: () => now }, 90, tell, { packs: deliveredPacks() });
    for (let day = '2026-09-28'; day < '2026-12-01'; day = addDays(day, 1)) {
      now = new Date(`${day}T00:30:00+08:00`);
      await upkeep.turn();
    }
    const { rungs } = await town.clock(subject);
    expect(rungs.map(({ rung }) => rung)).toEqual([...RUNGS]);
    expect(rungs.map(({ firedOn }) => firedOn)).toEqual(['2026-11-06', '2026-11-14', '2026-11-20']);
    expect([...new Set(faults)]).toEqual(['no queue']);
  });
});
