import { formatYuan } from '@yimen/kernel';
import { fetchOfficerToken } from '../../dev-identity/fetch-token';
import type { WalkContext } from '../walk-context';
import { ActorAtDesk } from './actor-at-desk';
import { caseOf, takeAction } from './take-action';

/** 分, into the fund of 统景镇 at each walk, and out of it to one household: below one month of the 低保 standard. */
const [TOP_UP, PAID] = [500_000, 60_000];
const FUND = '/api/v1/reserve-funds/500112133000';

/** 小额快救 (LAW 50): the township pays at once from its reserve fund, without check or publicity, and writes down for what. */
export async function urgentAid({ api, issuer, say }: WalkContext, applicationId: string): Promise<void> {
  const county = new ActorAtDesk(api, await fetchOfficerToken(issuer, 'yubei-civil-affairs'));
  const reviewer = new ActorAtDesk(api, await fetchOfficerToken(issuer, 'tongjing-reviewer'));
  const topUp = { amountFen: TOP_UP, reason: '临时救助备用金' };
  const { body: entry } = await county.post<{ balanceAfterFen: number }>(`${FUND}/top-ups`, topUp);
  say(`区民政局拨入统景镇备用金 ${formatYuan(TOP_UP)} → 余额 ${formatYuan(entry.balanceAfterFen)}`);
  const id = await caseOf(reviewer, applicationId, 'temporary-aid');
  const payment = { to: '覃桂芳', amountFen: PAID, reason: '今早灶房失火，口粮和被褥烧毁' };
  const paid = await takeAction(reviewer, id, 'pay-small', payment);
  const { body: fund } = await reviewer.get<{ balanceFen: number }>(FUND);
  say(
    `小额快救 → ${paid.programmeName}：${paid.statusName}，当场付 ${formatYuan(PAID)}，备用金余 ${formatYuan(fund.balanceFen)}`,
  );
}
