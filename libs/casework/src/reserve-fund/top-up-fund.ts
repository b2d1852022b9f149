import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock, Fen } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { ReserveFundEntry } from './reserve-fund';
import { refuse } from './reserve-fund.errors';
import { lockFund, moveMoney, openFund } from './reserve-fund.repository';

export interface TopUpInput {
  /** The township, 12 digits. */
  division: string;
  /** 分, above zero. */
  amountFen: Fen;
  /** Where the money comes from. */
  reason: string;
}

/** The county puts money into a township's fund; the first time opens it (中办发〔2020〕18号 15). */
@Injectable()
export class TopUpFund {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Refuses `not-allowed`, also for a township of another county, and `fund-not-a-township`. */
  async run(tx: Tx, actor: Actor, { division, amountFen, reason }: TopUpInput): Promise<ReserveFundEntry> {
    assertMay(actor, 'reserve-fund.top-up', division);
    const today = businessDate(this.clock.now());
    await openFund(tx, division, today);
    if (!(await lockFund(tx, division))) throw refuse('fund-not-a-township', division);
    const entry = { division, kind: 'top-up', amountFen, reason, today } as const;
    return moveMoney(tx, actor, { ...entry, caseId: null, applicationId: null, payee: null });
  }
}
