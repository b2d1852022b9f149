import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Handover } from '../domain/handover';
import type { HandoverStatus } from '../domain/handover-states';
import { COLUMNS, getHandover } from '../persistence/handover.repository';
import { handoverView } from './handover-view';
import type { HandoverView } from './handover-view';

export interface ListInput {
  /** Without one, and without an application: everything that is under way. */
  status?: HandoverStatus;
  /** Every handover of that application, whatever its status. */
  applicationId?: string;
  /** Id of the last line of the page before; ids grow with time (UUIDv7). */
  after: string | null;
  limit: number;
  today: PlainDate;
}

export interface HandoverPage {
  items: HandoverView[];
  /** Where the next page begins; null on the last one. */
  last: string | null;
}

const LIST = `
  select ${COLUMNS} from handover
   where ($1::uuid is null or id > $1) and ($2::uuid is null or application_id = $2)
     and ($3::text is null or status = $3)
     and ($2::uuid is not null or $3::text is not null or status in ('to-send', 'delivered', 'withdrawing'))
   order by id limit $4`;

/** What went from the actor's area to other regions, the oldest first. */
export async function handovers(tx: Tx, actor: Actor, input: ListInput): Promise<HandoverPage> {
  assertMay(actor, 'handover.read');
  const { after, applicationId = null, status = null, limit, today } = input;
  const found = await rows<Handover>(tx, LIST, [after, applicationId, status, limit + 1]);
  const items = found.slice(0, limit).map((handover) => handoverView(handover, actor, today));
  return { items, last: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** One of them. Refuses `handover-not-found`. */
export async function handoverFor(tx: Tx, actor: Actor, id: string, today: PlainDate): Promise<HandoverView> {
  assertMay(actor, 'handover.read');
  return handoverView(await getHandover(tx, id), actor, today);
}
