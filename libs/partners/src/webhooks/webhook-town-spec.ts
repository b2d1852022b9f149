import type { Actor } from '@yimen/kernel';
import type { ScopedTransactions, Tx } from '@yimen/platform';
import { FeedTown } from '../feed/feed-town-spec';
import type { Delivery } from './delivery';
import { deliveriesOf } from './deliveries.query';
import { WebhookDispatcher } from './dispatcher';
import type { Receiver } from './receiver-spec';
import { RegisterWebhook } from './register-webhook';
import type { WithSecret } from './register-webhook';
import { RotateSecret } from './rotate-secret';
import { SecretBox } from './secret-box';
import { Sender } from './sender';
import { WebhookRules } from './webhook-rules';
import { WebhookSecrets } from './webhook-secrets';

export const MEDICAL = 'partner-medical-insurance-500112';
export const EDUCATION = 'partner-education-500112';

/** 渝北区's bureaus with their events, receivers of their own, and workers that push; time stands still until told. */
export class WebhookTown {
  now = new Date('2026-11-22T09:00:00+08:00');
  readonly clock = { now: () => this.now };
  readonly errors: Error[] = [];
  readonly box = new SecretBox('a secret only tests know, long enough');
  readonly secrets = new WebhookSecrets(this.box, this.clock);
  readonly rotating = new RotateSecret(this.secrets);
  private readonly ports: number[] = [];

  private constructor(readonly feed: FeedTown) {}

  static async open(): Promise<WebhookTown> {
    return new WebhookTown(await FeedTown.open());
  }

  get transactions(): ScopedTransactions {
    return this.feed.staff.transactions;
  }

  /** As a bureau's own system. */
  as<T>(client: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    return this.transactions.run({ kind: 'partner', id: client }, null, (tx, { actor }) => work(tx, actor));
  }

  register(receiver: Receiver, client = MEDICAL, rules?: WebhookRules): Promise<WithSecret> {
    this.ports.push(receiver.port);
    const url = new URL(`http://127.0.0.2:${receiver.port}/`);
    const registering = new RegisterWebhook(this.secrets, rules ?? this.rules(), this.clock);
    return this.as(client, (tx, actor) => registering.run(tx, actor, { url, seen: null }));
  }

  /** Any bureau's events may go to any of the receivers, where the operator says nothing else. */
  rules(hosts = this.ports.map((port) => `127.0.0.2:${port}`)): WebhookRules {
    const WEBHOOK_HOSTS = hosts.join();
    return new WebhookRules({ NODE_ENV: 'test', WEBHOOK_HOSTS, WEBHOOK_PRIVATE_RANGES: '127.0.0.2/32' });
  }

  /** A worker, as far as webhooks go. */
  worker(transactions: Pick<ScopedTransactions, 'asSystem'> = this.transactions, hosts?: string[]): WebhookDispatcher {
    const { clock, box, errors } = this;
    const rules = this.rules(hosts);
    return new WebhookDispatcher({
      transactions: transactions as ScopedTransactions,
      sender: new Sender({ rules, clock, totalMs: 1000 }),
      box,
      clock,
      source: '/yimen/50',
      onError: (error) => errors.push(error),
    });
  }

  /** One turn of a worker, to its end. */
  async turn(worker = this.worker()): Promise<void> {
    await worker.turn();
    await worker.drain(5000);
  }

  passes(ms: number): void {
    this.now = new Date(this.now.getTime() + ms);
  }

  async deliveries(client = MEDICAL): Promise<Delivery[]> {
    return (await this.as(client, (tx, actor) => deliveriesOf(tx, actor, { before: null, limit: 100 }))).items;
  }

  /** No webhooks, as before. */
  async forget(): Promise<void> {
    await this.feed.staff.admin('delete from webhook');
    this.ports.length = 0;
  }

  close(): Promise<void> {
    return this.feed.close();
  }
}
