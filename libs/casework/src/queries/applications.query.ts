import { maskName } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { ApplicationStatus } from '../domain/application-states';

export interface ApplicationLine {
  id: string;
  receiptNo: string;
  status: ApplicationStatus;
  window: string;
  applicantName: string;
  submittedAt: string;
}

const LIST = `
  select p.id, p.receipt_no as "receiptNo", p.status, a.name as window, m.name as "applicantName",
         to_char(p.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "submittedAt"
    from application p
    join agency a on a.id = p.window_agency_id
    left join member m on m.id = p.applicant_id
   where ($1::text is null or p.status = $1) and ($2::uuid is null or p.id < $2)
   order by p.id desc limit $3`;

export interface ListInput {
  status?: ApplicationStatus;
  /** Id of the last line of the page before. */
  before?: string;
  limit: number;
}

/** Applications of the actor's area, newest first; pages by id, never by offset. */
export async function applications(tx: Tx, actor: Actor, input: ListInput): Promise<ApplicationLine[]> {
  assertMay(actor, 'application.read');
  const lines = await rows<ApplicationLine>(tx, LIST, [input.status ?? null, input.before ?? null, input.limit]);
  return lines.map((line) => ({ ...line, applicantName: maskName(line.applicantName ?? '') }));
}
