import type { Actor, PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/discovery.errors';
import { REPORT_WORDS } from '../domain/lead-outcomes';
import type { ReportWord } from '../domain/lead-outcomes';

/** What whoever reported a lead may know of it. */
export interface LeadReport {
  id: string;
  leadNo: string;
  told: ReportWord;
  /** The same in Chinese. */
  text: string;
  reportedAt: string;
  endedOn: PlainDate | null;
}

const COLUMNS = `
  id, receipt_no as "leadNo", told, ended_on::text as "endedOn",
  to_char(reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "reportedAt"`;

type ReportRow = Omit<LeadReport, 'text'>;

/** Only what this very agency's system, or this very officer, reported: the area's people have the lead itself. */
const MINE = `(agency_id = $2 and $3 = 'partner') or (officer_id::text = $4 and $3 = 'officer')`;
const ONE = `select ${COLUMNS} from lead_report where id = $1 and (${MINE})`;
const LIST = `
  select ${COLUMNS} from lead_report where ($1::uuid is null or id < $1) and (${MINE}) order by id desc limit $5`;
const BY_RECEIPT = `select ${COLUMNS} from lead_report where receipt_no = $1`;

const who = ({ agencyId, kind, id }: Actor) => [agencyId, kind, id];
const shown = (found: ReportRow): LeadReport => ({ ...found, text: REPORT_WORDS[found.told] });

/** Refuses `lead-not-found`. */
export async function leadReport(tx: Tx, actor: Actor, id: string): Promise<LeadReport> {
  const found = await row<ReportRow>(tx, ONE, [id, ...who(actor)]);
  if (!found) throw refuse('lead-not-found');
  return shown(found);
}

/** What the actor reported, newest first. */
export async function leadReports(
  tx: Tx,
  actor: Actor,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ items: LeadReport[]; last: string | null }> {
  const found = await rows<ReportRow>(tx, LIST, [after, ...who(actor), limit + 1]);
  const items = found.slice(0, limit).map(shown);
  return { items, last: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** For somebody without an account who has named a receipt and its code (checked before). Null where there is none. */
export async function leadReportByReceipt(tx: Tx, leadNo: string): Promise<LeadReport | null> {
  await rows(tx, `select set_config('app.lead_receipt', $1, true)`, [leadNo]);
  const found = await row<ReportRow>(tx, BY_RECEIPT, [leadNo]);
  return found && shown(found);
}
