import type { Clock } from '@yimen/kernel';
import type { ScopedTransactions } from '@yimen/platform';
import { claimDeliveries } from './claim-deliveries';
import type { ClaimedDelivery } from './claim-deliveries';
import { makeDeliveries, webhooksWithNews } from './make-deliveries';
import { recordAttempt } from './record-attempt';
import type { SecretBox } from './secret-box';
import type { Sender, Sent } from './sender';

/** Events of one webhook taken in one transaction. */
const BATCH = 200;
/** Of one process; a host that hangs holds the smaller number of them, and then one. */
const AT_ONCE = 24;
const PER_HOST = 3;

export interface DispatcherNeeds {
  transactions: ScopedTransactions;
  sender: Sender;
  box: SecretBox;
  clock: Clock;
  /** `source` of the events, as in the feed. */
  source: string;
  onError: (error: Error) => void;
}

/** From the feed to the bureaus' own systems. What is to be sent stands in PostgreSQL; any number of these may run. */
export class WebhookDispatcher {
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly needs: DispatcherNeeds) {}

  /** Makes what is new into deliveries and begins to send what is due; doesn't wait for answers. */
  async turn(): Promise<void> {
    await this.makeNew();
    await this.beginDue();
  }

  /** Waits for the attempts that are under way, but no longer than that. What isn't recorded then is sent again. */
  async drain(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([Promise.all(this.underWay), late]);
    clearTimeout(timer);
  }

  private async makeNew(): Promise<void> {
    const { transactions, clock, source, onError } = this.needs;
    const hearers = await transactions.asSystem('webhooks', webhooksWithNews);
    for (const hearer of hearers) {
      const told = { now: clock.now(), limit: BATCH, source };
      // By itself: one whose events can't be read doesn't keep the others from being told.
      await transactions.asSystem('webhooks', (tx) => makeDeliveries(tx, hearer, told)).catch(onError);
    }
  }

  private async beginDue(): Promise<void> {
    const limit = AT_ONCE - this.underWay.size;
    if (limit <= 0) return;
    const due = { now: this.needs.clock.now(), perHost: PER_HOST, limit };
    const claimed = await this.needs.transactions.asSystem('webhooks', (tx) => claimDeliveries(tx, due));
    for (const delivery of claimed) {
      const attempt = this.attempt(delivery)
        .catch(this.needs.onError)
        .finally(() => this.underWay.delete(attempt));
      this.underWay.add(attempt);
    }
  }

  /** Between the two transactions nothing is open: the answer may take its time. */
  private async attempt(delivery: ClaimedDelivery): Promise<void> {
    const sent = await this.send(delivery);
    await this.needs.transactions.asSystem('webhooks', (tx, actor) =>
      recordAttempt(tx, actor, delivery, { ...sent, now: this.needs.clock.now() }),
    );
  }

  private send({ eventId, url, owner, body, secrets }: ClaimedDelivery): Promise<Sent> | Sent {
    try {
      const opened = secrets.map(({ id, sealed }) => this.needs.box.open(id, sealed));
      return this.needs.sender.send({ id: eventId, url, owner, body }, opened);
    } catch {
      return { status: null, fault: 'secret-unreadable' };
    }
  }
}
