import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** A handover that came in, by the id its sender gave it. */
export interface Received {
  id: string;
  /** Null: withdrawn before it came. */
  applicationId: string | null;
  content: string | null;
  division: string | null;
  withdrawnAt: Date | null;
}

const COLUMNS = `id, application_id as "applicationId", content, division, withdrawn_at as "withdrawnAt"`;

const FIND = `
  select ${COLUMNS} from handover_received where sender_agency_id = $1 and sender_handover_id = $2`;

/** The sender's own; null where it never handed over anything under that id. */
export function findReceived(tx: Tx, agencyId: string, senderHandoverId: string): Promise<Received | null> {
  return row<Received>(tx, FIND, [agencyId, senderHandoverId]);
}

export interface NewReceived {
  id: string;
  agencyId: string;
  senderHandoverId: string;
  /** SHA-256 of what was handed over. */
  content: string;
  applicationId: string;
  division: string;
}

const TAKE = `
  insert into handover_received (id, sender_agency_id, sender_handover_id, content, application_id, division)
  values ($1, $2, $3, $4, $5, $6) on conflict on constraint handover_received_once do nothing returning id`;

/** The first of all deliveries of this handover; false for every other, also for one that waited for the first to commit. */
export async function isFirstDelivery(tx: Tx, received: NewReceived): Promise<boolean> {
  const { id, agencyId, senderHandoverId, content, applicationId, division } = received;
  return (await rows(tx, TAKE, [id, agencyId, senderHandoverId, content, applicationId, division])).length > 0;
}

const WITHDRAW = `
  insert into handover_received (id, sender_agency_id, sender_handover_id, withdrawn_at) values ($1, $2, $3, now())
  on conflict on constraint handover_received_once do update set withdrawn_at = coalesce(handover_received.withdrawn_at, now())
  returning ${COLUMNS}, old.withdrawn_at is not null as again`;

/** Marks it withdrawn, also one that has never come: then it can't come any more. `again`: it was before. */
export async function markWithdrawn(
  tx: Tx,
  { id, agencyId, senderHandoverId }: Pick<NewReceived, 'id' | 'agencyId' | 'senderHandoverId'>,
): Promise<Received & { again: boolean }> {
  const marked = await row<Received & { again: boolean }>(tx, WITHDRAW, [id, agencyId, senderHandoverId]);
  return marked as Received & { again: boolean };
}
