import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@yimen/kernel';
import { feedSource, forgetDeliveries, SecretBox, Sender, WebhookDispatcher, WebhookRules } from '@yimen/partners';
import { CLOCK, Environment, LOGGER, ScopedTransactions } from '@yimen/platform';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { registerGauges } from '../metrics/gauges';
import { quietly } from '../quietly';
import { Ticker } from '../relay/ticker';
import { SilenceWatch } from './silence-watch';
import { webhookGauges } from './webhook-gauges';

const MINUTE_MS = 60_000;
const OLD_ROWS = 1000;
/** An attempt that isn't over by then is sent again by another worker, or this one when it is back. */
const DRAIN_MS = 7000;

/** Pushing events to the bureaus' systems, and noticing who of them is silent. */
@Injectable()
export class WebhookWork {
  private readonly dispatcher: WebhookDispatcher;

  constructor(
    private readonly environment: Environment,
    private readonly transactions: ScopedTransactions,
    private readonly registry: Registry,
    rules: WebhookRules,
    box: SecretBox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    const sender = new Sender({ rules, clock });
    const source = feedSource(environment);
    this.dispatcher = new WebhookDispatcher({ transactions, sender, box, clock, source, onError: quietly(log) });
  }

  /** What it does again and again; whoever starts them stops them, and then waits for `drain`. */
  tickers(onError: (error: Error) => void): Ticker[] {
    const { clock, transactions, log } = this;
    const { RELAY_INTERVAL_MS, PARTNER_SILENCE_HOURS: hours } = this.environment;
    registerGauges(
      this.registry,
      transactions,
      webhookGauges(() => clock.now(), hours),
    );
    const watch = new SilenceWatch({ transactions, clock, hours, log });
    return [
      new Ticker(RELAY_INTERVAL_MS, () => this.dispatcher.turn(), onError),
      new Ticker(MINUTE_MS, () => watch.turn(), onError),
      new Ticker(MINUTE_MS, () => this.forget(), onError),
    ];
  }

  /** Attempts under way end first. */
  drain(): Promise<void> {
    return this.dispatcher.drain(DRAIN_MS);
  }

  private forget(): Promise<number> {
    return this.transactions.asSystem('upkeep', (tx) => forgetDeliveries(tx, this.clock.now(), OLD_ROWS));
  }
}
