import type { Actor } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { refuse } from './notice.errors';

interface Page {
  html: string;
  division: string;
  applicationId: string;
}

const PAGE = `select html, division, application_id as "applicationId" from notice where id = $1`;

/**
 * A notice as it was printed, for an officer of the area or the applicant who named receipt and code.
 * Refuses `notice-not-found`, also for one outside the reader's scope.
 */
export async function noticeHtml(tx: Tx, actor: Actor, id: string): Promise<string> {
  if (actor.kind !== 'applicant') assertMay(actor, 'notice.read');
  const page = await row<Page>(tx, PAGE, [id]);
  if (!page) throw refuse('notice-not-found');
  const { html, division, applicationId: subjectId } = page;
  tx.ledger.look(actor, { division, subjectKind: 'application', subjectId, purpose: 'read-notice' });
  return html;
}
