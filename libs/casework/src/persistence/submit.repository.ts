import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Hardship } from '@yimen/policy';
import type { Channel } from '../domain/application';

export interface NewApplication {
  id: string;
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
}

/** Number form: county, date, serial; unique, says nothing about the person. */
const INSERT = `
  with drawn as (
    select nextval('receipt_number')::text as n
  ), numbered as (
    select substr($2, 1, 6) || to_char(now() at time zone 'Asia/Shanghai', 'YYYYMMDD')
           || lpad(n, greatest(7, length(n)), '0') as receipt_no from drawn
  ), opened as (
    insert into application (id, receipt_no, division, household_id, applicant_id, window_agency_id, channel, hardships,
                             status, policy_pack)
    select $1, receipt_no, $2, $3, $4, $5, $6, $7, 'submitted', $8 from numbered
    returning receipt_no, submitted_at
  ), entered as (
    insert into open_applicant (digest, application_id, division, receipt_no, window_name)
    select digest, $1, $2, opened.receipt_no, $10 from opened, unnest($9::text[]) digest
    on conflict (digest) do nothing returning digest
  )
  select receipt_no as "receiptNo", submitted_at as "submittedAt", (select count(*)::int from entered) as entered
    from opened`;

export interface Opened {
  receiptNo: string;
  submittedAt: Date;
  /** Members who were free to enter; fewer than given means someone is in another open application. */
  entered: number;
}

export async function insertApplication(tx: Tx, application: NewApplication): Promise<Opened> {
  const opened = await row<Opened>(tx, INSERT, [
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
  ]);
  return opened as Opened;
}

export interface OpenElsewhere {
  receiptNo: string;
  windowName: string;
}

/** Where these people's open applications are; shows itself only to who names the person. */
export async function openApplicationsOf(tx: Tx, digests: readonly string[], except: string): Promise<OpenElsewhere[]> {
  await rows(tx, `select set_config('app.looking_for', $1, true)`, [digests.join(',')]);
  return rows<OpenElsewhere>(
    tx,
    `select distinct receipt_no as "receiptNo", window_name as "windowName" from open_applicant
      where digest = any ($1) and application_id <> $2`,
    [digests, except],
  );
}

export async function releaseApplicants(tx: Tx, applicationId: string): Promise<void> {
  await rows(tx, 'delete from open_applicant where application_id = $1', [applicationId]);
}
