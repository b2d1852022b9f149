import { NightTown } from '../../../../test/support/night-town';
import { forgetAnswers, forgetEvents } from './forget';

describe('answers to writes', () => {
  let town: NightTown;
  beforeAll(async () => {
    town = await NightTown.open();
    await town.sql(`
      insert into idempotency (client, key, fingerprint, status, at)
      select 'officer:1', 'k' || h, 'f', 200, now() - h * interval '1 hour' from unnest(array[1, 23, 25, 26, 500]) h`);
  });
  afterAll(() => town?.close());

  const forget = (limit: number) => town.transactions.asSystem('upkeep', (tx) => forgetAnswers(tx, limit));

  it('are forgotten after 24 hours, the oldest first, so many at a time', async () => {
    expect(await forget(2)).toBe(2);
    expect(await town.sql('select key from idempotency order by at')).toEqual([
      { key: 'k25' },
      { key: 'k23' },
      { key: 'k1' },
    ]);
    expect(await forget(2)).toBe(1);
    expect(await forget(2)).toBe(0);
    expect(await town.sql('select key from idempotency order by at')).toEqual([{ key: 'k23' }, { key: 'k1' }]);
  });

  it('outlive events, which go seven days after they have worked and never before', async () => {
    await town.sql('delete from outbox');
    await town.sql(`
      insert into outbox (topic, payload, done_at)
      values ('worked-long-ago', '{}', now() - interval '8 days'), ('worked-lately', '{}', now()), ('waits', '{}', null)`);
    expect(await town.transactions.asSystem('upkeep', (tx) => forgetEvents(tx, 10))).toBe(1);
    expect(await town.sql('select topic from outbox order by 1')).toEqual([
      { topic: 'waits' },
      { topic: 'worked-lately' },
    ]);
  });
});
