import type { Actor } from '@yimen/kernel';
import type { Digests, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { getApplication } from '../persistence/application.repository';

export interface Receipt {
  receiptNo: string;
  /** Derived, stored nowhere; with the receipt number it opens the applicant's own view. */
  lookupCode: string;
}

/** What the window prints for the applicant. Refuses `application-not-found`. */
export async function receiptOf(tx: Tx, actor: Actor, digests: Digests, id: string): Promise<Receipt> {
  assertMay(actor, 'application.receipt');
  const { receiptNo, division } = await getApplication(tx, id);
  tx.ledger.look(actor, { division, subjectKind: 'application', subjectId: id, purpose: 'print-receipt' });
  return { receiptNo, lookupCode: digests.lookupCode(receiptNo) };
}
