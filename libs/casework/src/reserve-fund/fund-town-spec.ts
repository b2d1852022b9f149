import { v7 as uuidv7 } from 'uuid';
import { StaffTown } from '../../../../test/support/staff-town';
import { fundOf } from './fund.query';
import { payFromFund } from './pay-from-fund';
import type { PayInput } from './pay-from-fund';
import { RepayFund } from './repay-fund';
import { TopUpFund } from './top-up-fund';

const TONGJING = '500112133000';
const FUND_DAY = '2026-11-20';

const clock = { now: () => new Date(`${FUND_DAY}T04:00:00Z`) };
const topUpFund = new TopUpFund(clock);
const repayFund = new RepayFund(clock);

/** A place whose officers use the reserve fund of a township. */
export class FundTown {
  private constructor(readonly town: StaffTown) {}

  static async open(): Promise<FundTown> {
    return new FundTown(await StaffTown.open());
  }

  topUp(amountFen: number, by = 'yubei-civil-affairs', division = TONGJING) {
    return this.town.as(by, (tx, actor) => topUpFund.run(tx, actor, { division, amountFen, reason: '2026年度拨款' }));
  }

  pay(amountFen: number, caseId: string = uuidv7(), more: Partial<PayInput> = {}) {
    const why = { to: '覃桂芳', reason: '房屋失火', today: FUND_DAY };
    const input = { division: '500112133212', caseId, applicationId: uuidv7(), amountFen, ...why, ...more };
    return this.town.as('tongjing-reviewer', (tx, actor) => payFromFund(tx, actor, input));
  }

  repay(amountFen: number, caseId: string, by = 'tongjing-reviewer') {
    const input = { division: TONGJING, caseId, amountFen, reason: '保险已赔付' };
    return this.town.as(by, (tx, actor) => repayFund.run(tx, actor, input));
  }

  look(by = 'tongjing-reviewer', limit = 100, before?: number) {
    return this.town.as(by, (tx, actor) => fundOf(tx, actor, { division: TONGJING, limit, before }));
  }

  async empty(): Promise<void> {
    await this.town.admin('truncate reserve_fund, reserve_fund_entry');
  }

  close(): Promise<void> {
    return this.town.close();
  }
}
