import { Injectable } from '@nestjs/common';
import { DomainError } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { rows, ScopedTransactions } from '@yimen/platform';

/** Refusals that say something about a person: that they are known here. */
const ABOUT_PEOPLE: readonly string[] = ['person-in-open-application', 'person-known', 'person-differs'];

const OF_RECEIPTS = `select id from application where receipt_no = any ($1)`;

/**
 * Another region learns that somebody is known here, but not where; and that it has learned so is written down, though the
 * handover itself left nothing (I8): who asks for people without need can be found.
 */
@Injectable()
export class RefusedAtWindow {
  constructor(private readonly transactions: ScopedTransactions) {}

  /** What the sender is told in place of the fault. */
  async told(actor: Actor | undefined, fault: unknown, division: string): Promise<unknown> {
    if (!actor || !(fault instanceof DomainError) || !ABOUT_PEOPLE.includes(fault.code)) return fault;
    await this.transactions.asSystem('handover-refused', async (tx) => {
      const { householdId, open = [] } = fault.extra as { householdId?: string; open?: { receiptNo: string }[] };
      const found = await rows<{ id: string }>(tx, OF_RECEIPTS, [open.map(({ receiptNo }) => receiptNo)]);
      const purpose = 'handover-refused';
      for (const { id } of found)
        tx.ledger.look(actor, { subjectKind: 'application', subjectId: id, division, purpose });
      if (householdId) tx.ledger.look(actor, { subjectKind: 'household', subjectId: householdId, division, purpose });
    });
    return new DomainError(fault.code, fault.spec);
  }
}
