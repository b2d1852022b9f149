import { v7 as uuidv7 } from 'uuid';
import { FeedTown } from './feed-town-spec';
import { numberNewEvents } from './number-new-events';

describe('the order of an agency’s events', () => {
  let town: FeedTown;
  beforeEach(async () => void (town = await FeedTown.open()));
  afterEach(() => town?.close());

  it('skips nothing that was written earlier and committed later, and repeats nothing (two transactions at once)', async () => {
    const slow = await town.begins('claim');
    const quick = await town.happens('issue');
    const first = await town.read();
    expect(first.items.map(({ id }) => id)).toEqual([quick]);
    await slow.commit();
    const second = await town.read({ after: first.next });
    expect(second.items.map(({ id }) => id)).toEqual([slow.id]);
    expect(await town.walk()).toEqual([quick, slow.id]);
  });

  it('counts from 1 without a gap, and numbers nothing twice', async () => {
    await town.happens('issue');
    await town.happens('claim');
    expect([await town.number(), await town.number()]).toEqual([2, 0]);
    await town.happens('start');
    expect(await town.number()).toBe(1);
    const places = await town.staff.sql('select position::int as position from feed_entry order by 1');
    expect(places.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('leaves what the numbering transaction itself writes for the next time, before it and behind it', async () => {
    const written: string[] = [];
    await town.staff.transactions.asSystem('test', async (tx) => {
      await town.number();
      written.push(await town.line(tx, 'issue'));
      // Later transactions end meanwhile: PostgreSQL then takes an own line for one that was seen.
      written.push(await town.happens('claim'));
      expect(await numberNewEvents(tx, town.agencyId)).toBe(1);
      written.push(await town.line(tx, 'start'));
    });
    expect((await town.walk()).sort()).toEqual([...written].sort());
  });

  it('is kept when the process dies between numbering and answering: nothing is numbered, or nothing twice', async () => {
    const ids = [await town.happens('issue'), await town.happens('claim')];
    const dying = town.staff.transactions.asSystem('test', async (tx) => {
      expect(await numberNewEvents(tx, town.agencyId)).toBe(2);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await town.walk()).toEqual(ids);
    // The answer was lost on its way: the same cursor gives the same.
    const lost = await town.read({ limit: 1 });
    expect(await town.read({ limit: 1 })).toEqual(lost);
    expect(await town.walk()).toEqual(ids);
  });

  it('tells of what happened since there is a feed: lines without a transaction are older', async () => {
    const old = await town.happens('issue');
    await town.staff.admin('update action_log set xid = null, seq = null where id = $1', [old]);
    const fresh = await town.happens('claim');
    expect(await town.walk()).toEqual([fresh]);
  });

  it('begins thirty days back for who reads for the first time, and forgets nothing for who comes back late', async () => {
    const old = await town.happens('issue');
    await town.staff.admin(`update action_log set at = now() - interval '31 days' where id = $1`, [old]);
    const recent = await town.happens('claim');
    expect(await town.walk()).toEqual([recent]);
    const late = await town.happens('start');
    await town.staff.admin(`update action_log set at = now() - interval '31 days' where id = $1`, [late]);
    expect(await town.walk()).toEqual([recent, late]);
  });

  it('stops after a logical restore into a cluster that has come further: its ids would hide what is new', async () => {
    const before = await town.happens('issue');
    await town.number();
    const between = await town.happens('claim');
    await town.staff.admin('update feed_cluster set system_identifier = system_identifier - 1');
    await expect(town.number()).rejects.toThrow('feed_after_restore()');
    await town.staff.admin('select feed_after_restore()');
    expect(await town.walk()).toEqual([before, between]);
  });

  it('goes on after a logical restore, where transaction ids begin anew', async () => {
    const before = [await town.happens('issue'), await town.happens('claim')];
    await town.number();
    const between = await town.happens('start');
    await town.staff.admin(`update feed_head set snapshot = '900000000000:900000000000:'`);
    await town.staff.admin(`update action_log set xid = '899999999999' where id = any ($1)`, [before]);
    await town.staff.admin(`update action_log set xid = '900000000001' where id = $1`, [between]);
    await expect(town.number()).rejects.toThrow('feed_after_restore()');
    await town.staff.admin('select feed_after_restore()');
    const after = await town.happens('complete', { referralId: uuidv7() });
    expect(await town.walk()).toEqual([...before, between, after]);
    expect(await town.number()).toBe(0);
  });
});
