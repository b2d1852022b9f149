import type { Actor, PlainDate } from '@yimen/kernel';
import { row, rows, sendAlong } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/casework.errors';
import type { CaseFile, CasePatch, CaseRecord } from './case-file';

const COLUMNS = `
  id, application_id as "applicationId", measure_id as "measureId", household_id as "householdId",
  receipt_no as "receiptNo", division, programme, programme_name as "programmeName", procedure,
  procedure_version as "procedureVersion", policy_pack as "policyPack", terms, persons,
  window_agency_id as "windowAgencyId", audience_agency_id as "audienceAgencyId", status, version,
  staff_relative as "staffRelative", complained, sample_draw_id as "sampleDrawId", sampled, monthly_fen::float8 as "monthlyFen",
  one_off_fen::float8 as "oneOffFen", outcome, reason, opened_on::text as "openedOn", closed_on::text as "closedOn"`;

/** Refuses `case-not-found`, also for one outside the actor's scope. */
export async function getCase(tx: Tx, id: string): Promise<CaseFile> {
  return found(await row<CaseFile>(tx, `select ${COLUMNS} from case_file where id = $1`, [id]));
}

/** The same, held against other writers until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<CaseFile> {
  return found(await row<CaseFile>(tx, `select ${COLUMNS} from case_file where id = $1 for update`, [id]));
}

export function openCasesOf(tx: Tx, applicationId: string): Promise<CaseFile[]> {
  const text = `select ${COLUMNS} from case_file where application_id = $1 and closed_on is null order by id for update`;
  return rows<CaseFile>(tx, text, [applicationId]);
}

function found(file: CaseFile | null): CaseFile {
  if (!file) throw refuse('case-not-found');
  return file;
}

export type NewCase = Omit<
  CaseFile,
  'version' | 'staffRelative' | 'complained' | 'sampleDrawId' | 'sampled' | 'outcome' | 'reason' | 'closedOn'
>;

const INSERT = `
  insert into case_file (id, application_id, measure_id, household_id, receipt_no, division, programme, programme_name,
    procedure, procedure_version, policy_pack, terms, persons, window_agency_id, audience_agency_id, status, monthly_fen,
    one_off_fen, opened_on)
  select n.id, n."applicationId", n."measureId", n."householdId", n."receiptNo", n.division, n.programme, n."programmeName",
         n.procedure, n."procedureVersion", n."policyPack", n.terms, n.persons, n."windowAgencyId", n."audienceAgencyId",
         n.status, n."monthlyFen", n."oneOffFen", n."openedOn"
    from jsonb_to_record($1) as n(id uuid, "applicationId" uuid, "measureId" uuid, "householdId" uuid, "receiptNo" text,
         division text, programme text, "programmeName" text, procedure text, "procedureVersion" int, "policyPack" text,
         terms jsonb, persons jsonb, "windowAgencyId" uuid, "audienceAgencyId" uuid, status text, "monthlyFen" bigint,
         "oneOffFen" bigint, "openedOn" date)`;

export async function insertCase(tx: Tx, file: NewCase): Promise<void> {
  await rows(tx, INSERT, [JSON.stringify(file)]);
}

const MOVE = `
  update case_file
     set status = $3, version = version + 1, closed_on = $4,
         staff_relative = staff_relative or $5, complained = complained or $6,
         monthly_fen = $7, one_off_fen = $8, outcome = $9, reason = $10
   where id = $1 and version = $2
  returning ${COLUMNS}`;

/** Moves a locked case on; null when somebody else did first (I1). */
export async function moveCase(
  tx: Tx,
  file: CaseFile,
  to: string,
  closedOn: PlainDate | null,
  patch: CasePatch,
): Promise<CaseFile | null> {
  const { staffRelative, complained, monthlyFen, oneOffFen, outcome, reason } = { ...file, ...patch };
  return row<CaseFile>(tx, MOVE, [
    ...[file.id, file.version, to, closedOn, staffRelative, complained],
    ...[monthlyFen, oneOffFen, outcome, reason],
  ]);
}

const RECORD = `
  insert into case_record (case_id, application_id, division, audience_agency_id, kind, body, by_id, by_name, agency_name,
    on_day)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Leaves a record in the file; never changed afterwards. */
export function addRecord(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  { kind, body, onDay }: Pick<CaseRecord, 'kind' | 'body' | 'onDay'>,
): void {
  const values = [
    ...[file.id, file.applicationId, file.division, file.audienceAgencyId, kind, JSON.stringify(body)],
    ...[actor.id, actor.name, actor.agencyName, onDay],
  ];
  sendAlong(tx, rows(tx, RECORD, values));
}

/** What is on file, oldest first. */
export function recordsOf(tx: Tx, caseId: string): Promise<CaseRecord[]> {
  return rows<CaseRecord>(
    tx,
    `select kind, body, by_id as "byId", by_name as "byName", agency_name as "agencyName", on_day::text as "onDay",
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from case_record where case_id = $1 order by at, id`,
    [caseId],
  );
}
