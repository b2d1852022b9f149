import { setTimeout as pause } from 'node:timers/promises';
import { FeedWaiting } from './feed-waiting';

const HERE = new AbortController().signal;
const isThere = (seen: number) => seen > 0;

/** Sees something from the nth look on. */
function looking(from: number) {
  const looks: boolean[] = [];
  return { looks, look: async (again: boolean) => (looks.push(again) >= from ? 1 : 0) };
}

async function timed<T>(work: Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await work, performance.now() - start];
}

describe('waiting for events', () => {
  it('answers at once where there is something, or where nobody wants to wait', async () => {
    const waiting = new FeedWaiting();
    expect(
      (await timed(waiting.until(looking(1).look, isThere, { client: 'a', ms: 25_000, gone: HERE })))[1],
    ).toBeLessThan(1000);
    expect(await waiting.until(looking(9).look, isThere, { client: 'a', ms: 0, gone: HERE })).toBe(0);
  });

  it('looks again until there is something, and says that it is the same request', async () => {
    const { look, looks } = looking(2);
    const [seen, ms] = await timed(new FeedWaiting().until(look, isThere, { client: 'a', ms: 5000, gone: HERE }));
    expect([seen, looks]).toEqual([1, [false, true]]);
    expect(ms).toBeLessThan(1000);
  });

  it('never waits longer than it was asked to', async () => {
    const { look, looks } = looking(99);
    const [seen, ms] = await timed(new FeedWaiting().until(look, isThere, { client: 'a', ms: 700, gone: HERE }));
    expect([seen, looks.length]).toEqual([0, 2]);
    expect(ms).toBeGreaterThan(690);
    expect(ms).toBeLessThan(1500);
  });

  it('ends when the asker goes away, and when the process shuts down, without another look', async () => {
    for (const end of ['gone', 'closing'] as const) {
      const waiting = new FeedWaiting();
      const gone = new AbortController();
      const { look, looks } = looking(99);
      const ended = timed(waiting.until(look, isThere, { client: 'a', ms: 25_000, gone: gone.signal }));
      await pause(50);
      if (end === 'gone') gone.abort();
      else waiting.onModuleDestroy();
      const [seen, ms] = await ended;
      expect([seen, looks.length, ms < 5000]).toEqual([0, 1, true]);
      expect(await waiting.until(look, isThere, { client: 'a', ms: end === 'gone' ? 0 : 25_000, gone: HERE })).toBe(0);
    }
  });

  it('lets a client wait four times at once, and answers the fifth at once; another client waits', async () => {
    const waiting = new FeedWaiting();
    const ask = (client: string) => timed(waiting.until(looking(99).look, isThere, { client, ms: 300, gone: HERE }));
    const all = await Promise.all(['a', 'a', 'a', 'a', 'a', 'b'].map(ask));
    expect(all.map(([, ms]) => ms > 250)).toEqual([true, true, true, true, false, true]);
    expect((await ask('a'))[1]).toBeGreaterThan(250);
  });

  it('passes on what goes wrong, and lets the place go', async () => {
    const waiting = new FeedWaiting();
    const faulty = async (again: boolean) => {
      if (again) throw new Error('switched off');
      return 0;
    };
    const wait = { client: 'a', ms: 5000, gone: HERE };
    for (let i = 0; i < 5; i++) await expect(waiting.until(faulty, isThere, wait)).rejects.toThrow('switched off');
  });
});
