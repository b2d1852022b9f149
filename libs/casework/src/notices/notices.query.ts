import { maskName } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { getApplication } from '../persistence/application.repository';
import type { NoticeKind } from './notice-facts';

/** A notice in a list; to read it, ask for its page. */
export interface NoticeLine {
  id: string;
  kind: NoticeKind;
  number: string;
  caseId: string | null;
  agencyName: string;
  /** Masked. */
  addressee: string;
  issuedOn: PlainDate;
  /** Of the page in UTF-8, hexadecimal. */
  sha256: string;
}

const LIST = `
  select id, kind, number, case_id as "caseId", agency_name as "agencyName", addressee, issued_on::text as "issuedOn", sha256
    from notice where application_id = $1 order by id`;

/**
 * Every notice of an application, oldest first, for an officer of the area or the applicant who named receipt and code.
 * Refuses `application-not-found`.
 */
export async function noticesFor(tx: Tx, actor: Actor, applicationId: string): Promise<NoticeLine[]> {
  if (actor.kind !== 'applicant') assertMay(actor, 'notice.read');
  const { division } = await getApplication(tx, applicationId);
  tx.ledger.look(actor, { division, subjectKind: 'application', subjectId: applicationId, purpose: 'list-notices' });
  const lines = await rows<NoticeLine>(tx, LIST, [applicationId]);
  return lines.map((line) => ({ ...line, addressee: maskName(line.addressee) }));
}
