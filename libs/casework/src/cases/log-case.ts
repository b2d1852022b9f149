import type { Actor } from '@yimen/kernel';
import type { ActionEntry, Tx } from '@yimen/platform';
import type { CaseFile } from './case-file';

type Happened = Pick<ActionEntry, 'action' | 'from' | 'to' | 'reason' | 'detail'>;

/** A line of the log about a case, for its area and the department that takes part. */
export function logCase(tx: Tx, actor: Actor, file: Omit<CaseFile, 'version'>, happened: Happened): void {
  const { id: caseId, applicationId, division, audienceAgencyId } = file;
  tx.ledger.record(actor, {
    applicationId,
    caseId,
    division,
    audienceAgencyId: audienceAgencyId ?? undefined,
    ...happened,
  });
}
