import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { DELIVERY } from './delivery';
import type { Delivery, DeliveryStatus } from './delivery';
import { ownWebhook } from './own-webhook';

export interface DeliveriesInput {
  status?: DeliveryStatus;
  /** Id of the last line of the page before; ids grow with time (UUIDv7). */
  before: string | null;
  limit: number;
}

export interface Deliveries {
  items: Delivery[];
  /** Where the next page begins; null on the last one. */
  last: string | null;
}

const LINES = `select ${DELIVERY} from webhook_delivery where webhook_id = $1 and ($2::uuid is null or id < $2)`;
/** Two texts, so that each has its index. */
const ALL = `${LINES} order by id desc limit $3`;
const BY_STATUS = `${LINES} and status = $4 order by id desc limit $3`;

/** What was pushed to the client's webhook or will be, newest first; a delivery is kept for weeks. Refuses `webhook-not-found`. */
export async function deliveriesOf(
  tx: Tx,
  actor: Actor,
  { status, before, limit }: DeliveriesInput,
): Promise<Deliveries> {
  const { id } = await ownWebhook(tx, actor);
  const asked = [id, before, limit + 1];
  const found = status ? await rows<Delivery>(tx, BY_STATUS, [...asked, status]) : await rows<Delivery>(tx, ALL, asked);
  const items = found.slice(0, limit);
  return { items, last: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}
