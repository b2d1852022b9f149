import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';

export interface CaseLine {
  id: string;
  applicationId: string;
  receiptNo: string;
  programme: string;
  programmeName: string;
  procedure: string;
  status: string;
  /** Earliest due day of a running clock; null where none runs. */
  dueOn: string | null;
  openedOn: string;
}

const LIST = `
  select f.id, f.application_id as "applicationId", f.receipt_no as "receiptNo", f.programme,
         f.programme_name as "programmeName", f.procedure, f.status, f.opened_on::text as "openedOn",
         (select min(d.due_on)::text from deadline d
           where d.subject_kind = 'case' and d.subject_id = f.id and d.stopped_on is null) as "dueOn"
    from case_file f
   where ($1::text is null or f.status = $1) and ($2::text is null or f.procedure = $2)
     and ($3::uuid is null or f.application_id = $3) and ($4::boolean is null or f.staff_relative = $4)
     and ($5::uuid is null or f.id < $5)
   order by f.id desc limit $6`;

export interface CaseListInput {
  status?: string;
  procedure?: string;
  applicationId?: string;
  /** The register of staff's near relatives (民发〔2021〕57号 第11条). */
  staffRelative?: boolean;
  /** Id of the last line of the page before. */
  before?: string;
  limit: number;
}

/** Cases of the actor's area or desk, newest first; no names. */
export function cases(tx: Tx, actor: Actor, input: CaseListInput): Promise<CaseLine[]> {
  assertMay(actor, 'case.read');
  if (input.staffRelative !== undefined) assertMay(actor, 'case.relatives');
  const { status, procedure, applicationId, staffRelative, before, limit } = input;
  const asked = [status, procedure, applicationId, staffRelative, before].map((value) => value ?? null);
  return rows<CaseLine>(tx, LIST, [...asked, limit]);
}
