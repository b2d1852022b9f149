import { endDuePublicities } from '@yimen/casework';
import { sweepLadder } from '@yimen/deadlines';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { dueNight, forgetUploads, openNights } from '@yimen/monitoring';
import type { RunSettings } from '@yimen/monitoring';
import { forgetFeed } from '@yimen/partners';
import { forgetAnswers, forgetEvents } from '@yimen/platform';
import type { ScopedTransactions } from '@yimen/platform';
import { expireUnclaimed, releaseDeadLinks, releaseLapsedClaims, wakeParked } from '@yimen/referral';
import type { NightSchedule } from './night-schedule';

const OLD_ROWS = 1000;
const LEASES = 100;

/** Once a minute, from PostgreSQL alone: no queue has to be alive for a night to open or a deadline to be told of. */
export class Upkeep {
  constructor(
    private readonly transactions: ScopedTransactions,
    private readonly schedule: NightSchedule,
    private readonly clock: Clock,
    private readonly feedDays: number,
    private readonly onError: (error: Error) => void,
    private readonly nights: RunSettings,
  ) {}

  private openNights(): Promise<unknown> {
    const input = { ...this.nights, due: dueNight(this.clock.now()) };
    return this.transactions.asSystem('night', (tx, actor) => openNights(tx, actor, input));
  }

  /** Each duty by itself: one that fails doesn't keep the others from being done. */
  async turn(): Promise<void> {
    const duties = [
      () => this.openNights(),
      () =>
        this.transactions.asSystem('lease', (tx, actor) =>
          releaseLapsedClaims(tx, actor, businessDate(this.clock.now()), LEASES),
        ),
      () =>
        this.transactions.asSystem('link', (tx, actor) =>
          releaseDeadLinks(tx, actor, businessDate(this.clock.now()), LEASES),
        ),
      // Before the ladder: what a charity may leave lying is nobody's delay.
      () =>
        this.transactions.asSystem('expire', (tx, actor) =>
          expireUnclaimed(tx, actor, businessDate(this.clock.now()), LEASES),
        ),
      () =>
        this.transactions.asSystem('parked', (tx, actor) =>
          wakeParked(tx, actor, businessDate(this.clock.now()), LEASES),
        ),
      // First, so that no case is late only because nobody had taken down yet what has hung its days.
      () => endDuePublicities(this.transactions, businessDate(this.clock.now()), this.onError),
      () => this.transactions.asSystem('ladder', (tx, actor) => sweepLadder(tx, actor, businessDate(this.clock.now()))),
      () => this.transactions.asSystem('upkeep', (tx) => forgetAnswers(tx, OLD_ROWS)),
      () => this.transactions.asSystem('upkeep', (tx) => forgetEvents(tx, OLD_ROWS)),
      () => this.transactions.asSystem('upkeep', (tx) => forgetFeed(tx, this.feedDays, OLD_ROWS)),
      () => this.transactions.asSystem('upkeep', (tx) => forgetUploads(tx, OLD_ROWS)),
      () => this.schedule.putBack(),
    ];
    for (const duty of duties) {
      try {
        await duty();
      } catch (error) {
        this.onError(error as Error);
      }
    }
  }
}
