import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { ReporterKind, Sighting } from '../domain/lead';
import type { LeadMatch } from './find-matches';

export interface NewLead extends Sighting {
  id: string;
  leadNo: string;
  reporterKind: ReporterKind;
  respondBy: Date | null;
  reportedAt: Date;
  told: readonly { agencyId: string; why: string }[];
  matches: readonly LeadMatch[];
}

const INSERT = `
  with new_lead as (
    insert into lead (id, receipt_no, division, status, reporter_kind, came_by, reporter_id, reporter_agency_id, reporter_name,
                      reporter_phone, person_name, resident_id, phone, address, seen, needs, minor, danger, respond_by, reported_at)
    values ($1, $2, $3, 'reported', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
    returning id, division
  ), report as (
    insert into lead_report (id, receipt_no, division, agency_id, officer_id, told, reported_at)
    select id, $2, division, case when $4 = 'partner' then $7::uuid end, case when $4 = 'staff' then $6::uuid end, 'received', $19
      from new_lead
  ), told as (
    insert into lead_told (lead_id, agency_id, division, why, told_at)
    select l.id, t."agencyId", l.division, t.why, $19
      from new_lead l, jsonb_to_recordset($20) as t("agencyId" uuid, why text)
  ), matched as (
    insert into lead_match (lead_id, division, kind, matched_id, matched_division, why)
    select l.id, l.division, m.kind, m.id, m.division, m.why
      from new_lead l, jsonb_to_recordset($21) as m(kind text, id uuid, division text, why text)
  )
  insert into lead_log (lead_id, division, action, to_status, actor_kind, actor_id, actor_name, agency_name, detail)
  select id, division, 'report', 'reported', $22, $23, $24, $25, $26 from new_lead`;

/** The lead with all that comes with it, in one statement: nobody sees one that was told to nobody. */
export async function insertLead(tx: Tx, reporter: Actor, lead: NewLead): Promise<void> {
  const { id, leadNo, division, reporterKind, cameBy, person, seen, needs, minor, danger } = lead;
  const reporterId = reporterKind === 'citizen' ? null : reporter.id;
  const detail = { minor, danger, told: lead.told.map(({ why }) => why), matches: lead.matches.length };
  await rows(tx, INSERT, [
    ...[id, leadNo, division, reporterKind, cameBy, reporterId, reporter.agencyId],
    ...[lead.reporter.name, lead.reporter.phone, person.name, person.residentId, person.phone, person.address].map(
      (told) => told ?? null,
    ),
    ...[seen, needs, minor, danger, lead.respondBy, lead.reportedAt],
    ...[JSON.stringify(lead.told), JSON.stringify(lead.matches)],
    ...[reporter.kind, reporter.id, reporter.name, reporter.agencyName, JSON.stringify(detail)],
  ]);
}

const NUMBER = `select nextval('lead_number')::text as serial`;

/** XS, county, day, serial: says nothing about anybody. */
export async function nextLeadNumber(tx: Tx, division: string, day: string): Promise<string> {
  const [drawn] = await rows<{ serial: string }>(tx, NUMBER);
  return `XS${division.slice(0, 6)}${day.replaceAll('-', '')}${String(drawn?.serial).padStart(6, '0')}`;
}
