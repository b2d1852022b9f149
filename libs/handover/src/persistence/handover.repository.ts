import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Packet } from '@yimen/partners';
import type { Handover } from '../domain/handover';
import { refuse } from '../domain/handover.errors';

/** Works in `returning` too: no join. */
export const COLUMNS = `
  id, application_id as "applicationId", receipt_no as "receiptNo", division, to_division as "toDivision",
  to_place as "toPlace", to_agency_id as "toAgencyId",
  (select a.code from agency a where a.id = to_agency_id) as "toAgencyCode",
  (select a.name from agency a where a.id = to_agency_id) as "toAgencyName", accepted_on::text as "acceptedOn", status,
  version, uncertain, peer_receipt_no as "peerReceiptNo", peer_office as "peerOffice", peer_status as "peerStatus",
  peer_version as "peerVersion", decided, measures, outcome, reason, note, attempts, quiet,
  next_attempt_at as "nextAttemptAt", last_error as "lastError", failing_since as "failingSince",
  issued_at as "issuedAt", delivered_at as "deliveredAt", ended_at as "endedAt"`;

/** Refuses `handover-not-found`, also for one outside the actor's area. */
export async function getHandover(tx: Tx, id: string): Promise<Handover> {
  return found(await row<Handover>(tx, `select ${COLUMNS} from handover where id = $1`, [id]));
}

/** The same, held against other writers until the transaction ends. */
export async function lockHandover(tx: Tx, id: string): Promise<Handover> {
  return found(await row<Handover>(tx, `select ${COLUMNS} from handover where id = $1 for update`, [id]));
}

/** Of an application, the one that is under way; null where none is. */
export function lockLiveHandover(tx: Tx, applicationId: string): Promise<Handover | null> {
  const text = `select ${COLUMNS} from handover
                 where application_id = $1 and status in ('to-send', 'delivered') for update`;
  return row<Handover>(tx, text, [applicationId]);
}

function found(handover: Handover | null): Handover {
  if (!handover) throw refuse('handover-not-found');
  return handover;
}

export type NewHandover = Pick<
  Handover,
  'id' | 'applicationId' | 'receiptNo' | 'division' | 'toDivision' | 'toPlace' | 'toAgencyId' | 'acceptedOn'
>;

const INSERT = `
  insert into handover (id, application_id, receipt_no, division, to_division, to_place, to_agency_id, accepted_on, packet,
                        from_window, status, next_attempt_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9,
          (select w.name from application a join agency w on w.id = a.window_agency_id where a.id = $2), 'to-send', now())
  returning ${COLUMNS}`;

/** Due at once. */
export async function insertHandover(tx: Tx, handover: NewHandover, packet: Packet): Promise<Handover> {
  const { id, applicationId, receiptNo, division, toDivision, toPlace, toAgencyId, acceptedOn } = handover;
  const told = [toDivision, toPlace, toAgencyId, acceptedOn, JSON.stringify(packet)];
  return found(await row<Handover>(tx, INSERT, [id, applicationId, receiptNo, division, ...told]));
}

const TO_SEND = `select packet, from_window as window from handover where id = $1 and packet is not null`;

/** What is to be sent, and whose window took it, as they were on that day; null where it has left already. */
export function packetToSend(tx: Tx, id: string): Promise<{ packet: Packet; window: string } | null> {
  return row<{ packet: Packet; window: string }>(tx, TO_SEND, [id]);
}

const LAST = `select status = 'returned' as returned from handover where application_id = $1 order by id desc limit 1`;

/** Whether the other region sent back what was handed over last; not where the window took it back. */
export async function wasReturned(tx: Tx, applicationId: string): Promise<boolean> {
  return (await row<{ returned: boolean }>(tx, LAST, [applicationId]))?.returned ?? false;
}
