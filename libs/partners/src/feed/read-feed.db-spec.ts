import { feedEvents } from './feed-events';
import { FeedTown } from './feed-town-spec';
import { forgetFeed } from './forget-feed';

const EDUCATION = 'partner-education-500112';

describe('reading the feed', () => {
  let town: FeedTown;
  beforeEach(async () => void (town = await FeedTown.open()));
  afterEach(() => town?.close());

  const forget = (days: number, limit = 100) =>
    town.staff.transactions.asSystem('upkeep', (tx) => forgetFeed(tx, days, limit));
  const age = (days: number, upTo: number) =>
    town.staff.admin(`update feed_entry set at = now() - make_interval(days => $1) where position <= $2`, [days, upTo]);

  it('goes on from `next`, which is there also when there is nothing yet', async () => {
    const nothing = await town.read();
    expect(nothing.items).toEqual([]);
    const first = await town.happens('issue');
    const page = await town.read({ after: nothing.next });
    expect(page.items.map(({ id }) => id)).toEqual([first]);
    expect(await town.read({ after: page.next })).toEqual({ items: [], next: page.next });
  });

  it('is impossible with another agency’s cursor, and shows nothing of another agency', async () => {
    await town.happens('issue');
    const { next } = await town.read();
    await expect(town.read({ after: next }, EDUCATION)).rejects.toMatchObject({ code: 'cursor-invalid' });
    await expect(town.read({ after: `${next}A` })).rejects.toMatchObject({ code: 'cursor-invalid' });
    expect((await town.read({}, EDUCATION)).items).toEqual([]);
    const asEducation = { kind: 'partner', id: EDUCATION } as const;
    const peek = town.staff.transactions.run(asEducation, null, (tx) =>
      feedEvents(tx, town.agencyId, { after: 0, limit: 100, source: '/yimen/50' }),
    );
    expect(await peek).toEqual([]);
  });

  it('goes on with the agency, not with the client: a new system takes over the cursor of the old one', async () => {
    const first = await town.happens('issue');
    await town.staff.admin('insert into partner_client (client_id, agency_id) values ($1, $2)', ['new', town.agencyId]);
    const { next } = await town.read();
    const second = await town.happens('claim');
    expect((await town.read({ after: next }, 'new')).items.map(({ id }) => id)).toEqual([second]);
    expect((await town.read({}, 'new')).items.map(({ id }) => id)).toEqual([first, second]);
  });

  it('is remembered by client: when it asked last, and what it had then', async () => {
    await town.happens('issue');
    const { next } = await town.read();
    const noted = () =>
      town.staff.sql(
        `select client_id, position::int as position, read_at > now() - interval '1 minute' as lately from feed_reader`,
      );
    const client = { client_id: 'partner-medical-insurance-500112', lately: true };
    expect(await noted()).toEqual([{ ...client, position: 0 }]);
    await town.read({ after: next });
    expect(await noted()).toEqual([{ ...client, position: 1 }]);
    await town.staff.admin(`update feed_reader set read_at = 'epoch'`);
    await town.read({ after: next, again: true });
    expect(await noted()).toEqual([{ ...client, lately: false, position: 1 }]);
  });

  it('can be done again for so many days; what was there before is gone, and that is said (410)', async () => {
    const cursors = [(await town.read()).next];
    const ids: string[] = [];
    for (const action of ['issue', 'claim', 'start', 'complete']) {
      ids.push(await town.happens(action));
      cursors.push((await town.read({ after: cursors.at(-1) })).next);
    }
    await age(40, 2);
    expect(await forget(41)).toBe(0);
    expect([await forget(30, 1), await forget(30), await forget(30)]).toEqual([1, 1, 0]);
    for (const old of cursors.slice(0, 2))
      await expect(town.read({ after: old })).rejects.toMatchObject({
        code: 'events-forgotten',
        spec: { kind: 'gone' },
      });
    expect((await town.read({ after: cursors[2] })).items.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(await town.walk()).toEqual(ids.slice(2));
    await age(40, 4);
    expect(await forget(30)).toBe(2);
    expect((await town.read({ after: cursors[4] })).items).toEqual([]);
    await expect(town.read({ after: cursors[3] })).rejects.toMatchObject({ code: 'events-forgotten' });
    const fresh = await town.happens('issue');
    expect(await town.walk()).toEqual([fresh]);
  });

  it('forgets from the oldest on, whatever the clock did', async () => {
    for (const action of ['issue', 'claim', 'start']) await town.happens(action);
    await town.number();
    await town.staff.admin(`update feed_entry set at = now() - interval '40 days' where position = 2`);
    expect(await forget(30)).toBe(0);
  });

  it('refuses a cursor that is ahead of a database that was set back, or tells another story (410)', async () => {
    await town.happens('issue');
    const other = await town.happens('claim');
    await town.happens('start');
    const { next } = await town.read({ limit: 2 });
    await town.staff.admin('delete from feed_entry where position = 2');
    await town.staff.admin('update feed_entry set position = 2 where position = 3');
    await town.staff.admin('update feed_head set last_position = 2');
    await expect(town.read({ after: next })).rejects.toMatchObject({ code: 'events-forgotten' });
    expect((await town.walk()).includes(other)).toBe(false);
    await town.staff.admin('delete from feed_entry');
    await town.staff.admin('update feed_head set last_position = 1');
    await expect(town.read({ after: next })).rejects.toMatchObject({ code: 'events-forgotten' });
  });
});
