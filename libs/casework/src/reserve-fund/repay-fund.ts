import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock, Fen } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { sameAs } from './pay-from-fund';
import type { ReserveFundEntry } from './reserve-fund';
import { refuse } from './reserve-fund.errors';
import { entryOfCase, lockFund, moveMoney } from './reserve-fund.repository';

export interface RepayInput {
  /** The township, 12 digits. */
  division: string;
  caseId: string;
  /** 分, above zero, no more than was paid to the case. */
  amountFen: Fen;
  reason: string;
}

/** Money that was paid to a case comes back into the fund: paid twice, or made good by an insurer or the regular budget. */
@Injectable()
export class RepayFund {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Once a case: asked again for the same amount it answers with the entry that is there.
   * Refuses `not-allowed`, `fund-not-found`, `fund-repayment-too-much` (with `paidFen`), `fund-entry-differs` (with `entry`).
   */
  async run(tx: Tx, actor: Actor, { division, caseId, amountFen, reason }: RepayInput): Promise<ReserveFundEntry> {
    assertMay(actor, 'reserve-fund.repay');
    if (!(await lockFund(tx, division))) throw refuse('fund-not-found');
    assertMay(actor, 'reserve-fund.repay', division);
    const earlier = await entryOfCase(tx, division, caseId, 'repayment');
    if (earlier) return sameAs(earlier, amountFen);
    const payment = await entryOfCase(tx, division, caseId, 'payment');
    const paidFen = payment?.amountFen ?? 0;
    if (!payment || amountFen > paidFen)
      throw refuse('fund-repayment-too-much', undefined, { paidFen, askedFen: amountFen });
    const { applicationId } = payment;
    const entry = { division, kind: 'repayment', amountFen, caseId, applicationId, reason } as const;
    return moveMoney(tx, actor, { ...entry, payee: null, today: businessDate(this.clock.now()) });
  }
}
