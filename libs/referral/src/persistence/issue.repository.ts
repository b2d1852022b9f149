import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Packet } from '@yimen/partners';

export interface NewReferral {
  id: string;
  applicationId: string;
  measureId: string;
  previousId: string | null;
  /** Nobody has a duty to take it. */
  mayExpire: boolean;
  /** 急难: taken before others. */
  urgent: boolean;
  receiptNo: string;
  division: string;
  programme: string;
  programmeName: string;
  fromAgencyId: string;
  toAgencyId: string;
  packet: Packet;
}

/**
 * One live referral a measure: a first one only where there was none, a later one only after its predecessor. Beside a case
 * there is none: the table's trigger says so to every worker, one of the release before too.
 */
const INSERT = `
  insert into referral (id, application_id, measure_id, previous_id, receipt_no, division, programme, programme_name,
                        from_agency_id, to_agency_id, packet, may_expire, urgent, status)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'requested'
   where $4::uuid is not null or not exists (select from referral where measure_id = $3)
  on conflict (measure_id) where status not in ('rerouted', 'cancelled', 'completed') do nothing
  returning id`;

/** False when the measure has its referral already, or a case of its own runs it: telling twice issues once (I3). */
export async function insertReferral(tx: Tx, referral: NewReferral): Promise<boolean> {
  const inserted = await row(tx, INSERT, [
    referral.id,
    referral.applicationId,
    referral.measureId,
    referral.previousId,
    referral.receiptNo,
    referral.division,
    referral.programme,
    referral.programmeName,
    referral.fromAgencyId,
    referral.toAgencyId,
    JSON.stringify(referral.packet),
    referral.mayExpire,
    referral.urgent,
  ]);
  return inserted !== null;
}

export interface NewAssist extends Omit<NewReferral, 'measureId' | 'previousId'> {
  leadId: string;
  /** What is asked. */
  task: string;
}

const INSERT_ASSIST = `
  insert into referral (id, application_id, lead_id, task, receipt_no, division, programme, programme_name, from_agency_id,
                        to_agency_id, packet, may_expire, urgent, status)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'requested')`;

/** A helping part: of no measure, so any number live beside its lead. */
export async function insertAssist(tx: Tx, assist: NewAssist): Promise<void> {
  await row(tx, INSERT_ASSIST, [
    assist.id,
    assist.applicationId,
    assist.leadId,
    assist.task,
    assist.receiptNo,
    assist.division,
    assist.programme,
    assist.programmeName,
    assist.fromAgencyId,
    assist.toAgencyId,
    JSON.stringify(assist.packet),
    assist.mayExpire,
    assist.urgent,
  ]);
}

/**
 * Keeps the application from being withdrawn or concluded until the transaction ends: else a withdrawal could
 * slip between reading the status and issuing, and the new referral would outlive its application.
 */
export async function holdApplication(tx: Tx, id: string): Promise<void> {
  await row(tx, 'select id from application where id = $1 for share', [id]);
}
