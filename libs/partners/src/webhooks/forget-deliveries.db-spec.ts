import { forgetDeliveries } from './forget-deliveries';
import { Receiver } from './receiver-spec';
import { WebhookTown } from './webhook-town-spec';

const DAY = 86_400_000;
const LETTERS = `
  insert into webhook_delivery (webhook_id, client_id, agency_id, kind, event_id, event_type, body, status, next_attempt_at,
                                created_at, ended_at)
  select id, client_id, agency_id, 'event', uuidv7(), 'test', '{}', letter, $1, $1,
         case letter when 'waiting' then null else $1::timestamptz end
    from webhook, unnest(array['waiting', 'dead', 'delivered']) letter`;

it('deliveries are kept for 30 days, dead letters for 90, and what waits for as long as it waits', async () => {
  const town = await WebhookTown.open();
  const receiver = await Receiver.open();
  try {
    await town.register(receiver);
    await town.feed.staff.admin(LETTERS, [town.now]);
    const began = town.now.getTime();
    const left = async (days: number) => {
      const later = new Date(began + days * DAY + 1);
      await town.transactions.asSystem('test', (tx) => forgetDeliveries(tx, later, 100));
      return (await town.deliveries()).map(({ status }) => status).sort();
    };
    expect(await left(29)).toEqual(['dead', 'delivered', 'waiting']);
    expect(await left(30)).toEqual(['dead', 'waiting']);
    expect(await left(90)).toEqual(['waiting']);
  } finally {
    await receiver.close();
    await town.close();
  }
});
