import type { Clock } from '@yimen/kernel';
import type { ScopedTransactions } from '@yimen/platform';
import { silentPartners } from '@yimen/referral';
import type { Logger } from 'pino';

export interface SilenceWatchNeeds {
  transactions: ScopedTransactions;
  clock: Clock;
  /** PARTNER_SILENCE_HOURS. */
  hours: number;
  log: Pick<Logger, 'warn' | 'info'>;
}

/** Warns once when a bureau falls silent, and says when it is back; what it knew goes with the process. */
export class SilenceWatch {
  private readonly silent = new Set<string>();

  constructor(private readonly needs: SilenceWatchNeeds) {}

  async turn(): Promise<void> {
    const { transactions, clock, hours, log } = this.needs;
    const now = clock.now();
    const found = await transactions.asSystem('silence', (tx) => silentPartners(tx, { now, hours }));
    for (const { agencyCode: agency, wentSilentAt: since, waitingReferrals } of found) {
      if (this.silent.has(agency)) continue;
      this.silent.add(agency);
      log.warn({ agency, since, waitingReferrals }, 'referrals wait and the system of this bureau is silent');
    }
    for (const agency of this.silent) {
      if (found.some(({ agencyCode }) => agencyCode === agency)) continue;
      this.silent.delete(agency);
      log.info({ agency }, 'the system of this bureau is no longer silent');
    }
  }
}
