import { Receiver } from './receiver-spec';
import { EDUCATION, MEDICAL, WebhookTown } from './webhook-town-spec';

const idsOf = ({ taken }: Receiver) => taken.map(({ headers }) => headers['webhook-id']);

describe('events of a bureau', () => {
  let town: WebhookTown;
  let receiver: Receiver;
  beforeAll(async () => {
    town = await WebhookTown.open();
  });
  beforeEach(async () => {
    receiver = await Receiver.open();
  });
  afterEach(async () => {
    await town.forget();
    await receiver.close();
    expect(town.errors).toEqual([]);
  });
  afterAll(() => town?.close());

  it('are pushed to its system from when it registered on, once each, and say the same as the feed', async () => {
    await town.feed.happens('issue');
    await town.register(receiver);
    const id = await town.feed.happens('claim', { status: 'claimed' });
    for (let turns = 0; turns < 3; turns++) await town.turn();
    expect(idsOf(receiver)).toEqual([id]);
    const inTheFeed = (await town.feed.read()).items.at(-1);
    expect(JSON.parse(String(receiver.taken[0]?.body))).toEqual(inTheFeed);
    expect(await town.deliveries()).toMatchObject([{ eventId: id, status: 'delivered', attempts: 1, lastStatus: 204 }]);
  });

  it('that were written earlier and committed later are pushed as well', async () => {
    await town.register(receiver);
    const slow = await town.feed.begins('hold');
    const quick = await town.feed.happens('claim');
    await town.turn();
    await slow.commit();
    await town.turn();
    expect(idsOf(receiver)).toEqual([quick, slow.id]);
  });

  it('are made into one delivery each however many workers run, and however many are behind', async () => {
    await town.register(receiver);
    const happened = new Set<string>();
    const workers = Array.from({ length: 4 }, () => town.worker());
    for (let round = 0; round < 20; round++) {
      for (let n = 0; n < 12; n++) happened.add(await town.feed.happens('renew'));
      await Promise.all(workers.map((worker) => town.turn(worker)));
    }
    while (receiver.taken.length < happened.size) await town.turn();
    expect(new Set(idsOf(receiver))).toEqual(happened);
    expect(receiver.taken).toHaveLength(happened.size);
    const [made] = await town.feed.staff.sql('select count(*)::int as n from webhook_delivery');
    expect(made).toEqual({ n: happened.size });
  });

  it('are nobody else’s: another bureau’s system is pushed its own', async () => {
    const other = await Receiver.open();
    await town.register(receiver);
    await town.register(other, EDUCATION);
    await town.feed.happens('claim');
    await town.turn();
    expect([receiver.taken.length, other.taken.length]).toEqual([1, 0]);
    await other.close();
  });

  it.each([
    ['was switched off', 'update partner_client set active = $2 where client_id = $1'],
    [
      'may have no webhook any more',
      `update partner_client set scopes = case when $2 then scopes || '{webhook.manage}' else array_remove(scopes, 'webhook.manage') end
        where client_id = $1`,
    ],
    [
      'belongs to an agency that is closed',
      'update agency set active = $2 where id = (select agency_id from partner_client where client_id = $1)',
    ],
  ])('are not pushed to a system that %s, and go on when it may again', async (_, change) => {
    await town.register(receiver);
    const id = await town.feed.happens('claim');
    await town.feed.staff.admin(change, [MEDICAL, false]);
    await town.turn();
    expect(receiver.taken).toEqual([]);
    await town.feed.staff.admin(change, [MEDICAL, true]);
    await town.turn();
    expect(idsOf(receiver)).toEqual([id]);
  });
});
