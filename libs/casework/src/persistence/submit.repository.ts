import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Hardship } from '@yimen/policy';
import type { Channel } from '../domain/application';

export interface NewApplication {
  id: string;
  receiptNo: string;
  householdId: string;
  applicantId: string;
  division: string;
  windowAgencyId: string;
  windowName: string;
  channel: Channel;
  hardships: readonly Hardship[];
  policyPack: string;
  /** Keyed digests of every member's identity number. */
  digests: readonly string[];
  /** 受理 by another region's window, for us; null where ours has still to accept. */
  acceptedOn: PlainDate | null;
}

const INSERT = `
  with opened as (
    insert into application (id, receipt_no, division, household_id, applicant_id, window_agency_id, channel, hardships,
                             status, policy_pack, accepted_on)
    values ($1, $11, $2, $3, $4, $5, $6, $7, case when $12::date is null then 'submitted' else 'accepted' end, $8, $12)
  ), entered as (
    insert into open_applicant (digest, application_id, division, receipt_no, window_name)
    select digest, $1, $2, $11, $10 from unnest($9::text[]) digest
    on conflict (digest) do nothing returning digest
  )
  select case when (select count(*) from entered) < cardinality($9) then refuse_open_elsewhere($9, $1) end`;

/** Opens an application; refuses `person-in-open-application` where one of its people is in another. */
export async function insertApplication(tx: Tx, application: NewApplication): Promise<void> {
  await rows(tx, INSERT, [
    application.id,
    application.division,
    application.householdId,
    application.applicantId,
    application.windowAgencyId,
    application.channel,
    JSON.stringify(application.hardships),
    application.policyPack,
    application.digests,
    application.windowName,
    application.receiptNo,
    application.acceptedOn,
  ]);
}

export async function releaseApplicants(tx: Tx, applicationId: string): Promise<void> {
  await rows(tx, 'delete from open_applicant where application_id = $1', [applicationId]);
}
