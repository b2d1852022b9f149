import type { PlainDate } from '@yimen/kernel';
import { row, rows, sendAlong } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Application } from '../domain/application';
import type { NoticeFacts, NoticeKind } from './notice-facts';

/** Who writes to whom, and the next number: counted here, so a transaction that fails takes its number back. */
export interface Counted {
  agencyId: string;
  agencyName: string;
  countyName: string;
  addressee: string;
  serial: number;
}

const COUNT = `
  with issuer as (select id, name, division from agency where id = $1),
       counted as (
         insert into notice_counter as c (agency_id, division, kind, year, last)
         select id, division, $2, $3, 1 from issuer
         on conflict on constraint notice_counter_pk do update set last = c.last + 1
         returning last)
  select i.id as "agencyId", i.name as "agencyName", n.last as serial,
         coalesce((select d.name from division d where d.code = rpad(left($4, 6), 12, '0') and d.valid_to is null), '') as "countyName",
         coalesce((select m.name from member m where m.id = $5), '申请人') as addressee
    from issuer i cross join counted n`;

/** Holds the counter of (agency, kind, year) until the transaction ends: the price of having no gaps. */
export async function countNotice(
  tx: Tx,
  agencyId: string,
  kind: NoticeKind,
  issuedOn: PlainDate,
  { division, applicantId }: Pick<Application, 'division' | 'applicantId'>,
): Promise<Counted> {
  const year = Number(issuedOn.slice(0, 4));
  const counted = await row<Counted>(tx, COUNT, [agencyId, kind, year, division, applicantId]);
  if (!counted) throw new Error(`no agency ${agencyId} to issue a notice`);
  return counted;
}

export interface NewNotice {
  id: string;
  kind: NoticeKind;
  number: string;
  applicationId: string;
  caseId: string | null;
  division: string;
  agencyId: string;
  agencyName: string;
  addressee: string;
  facts: NoticeFacts[NoticeKind];
  html: string;
  sha256: string;
  issuedOn: PlainDate;
  issuedBy: string;
}

const INSERT = `
  insert into notice (id, kind, number, application_id, case_id, division, agency_id, agency_name, addressee, facts, html,
    sha256, issued_on, issued_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;

export function insertNotice(tx: Tx, notice: NewNotice): void {
  const values = [
    ...[notice.id, notice.kind, notice.number, notice.applicationId, notice.caseId, notice.division, notice.agencyId],
    ...[notice.agencyName, notice.addressee, JSON.stringify(notice.facts), notice.html, notice.sha256],
    ...[notice.issuedOn, notice.issuedBy],
  ];
  sendAlong(tx, rows(tx, INSERT, values));
}
