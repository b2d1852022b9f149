import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { FollowHandovers } from '@yimen/handover';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { handOutVisits, warningLimits } from '@yimen/monitoring';
import type { RunSettings } from '@yimen/monitoring';
import { CLOCK, consumersByTopic, Environment, LOGGER, Queues, ScopedTransactions } from '@yimen/platform';
import { PublishedPacks, RunScanChunk } from '@yimen/policy';
import type { Job } from 'bullmq';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { CONCURRENCY, QUEUE_NAMES } from './jobs';
import type { JobName } from './jobs';
import { registerGauges } from './metrics/gauges';
import { CONSUMERS } from './processors/consumers';
import { handlers } from './processors/handlers';
import { Bells } from './relay/bells';
import { Relay } from './relay/relay';
import { Ticker } from './relay/ticker';
import { NightSchedule } from './schedules/night-schedule';
import { Upkeep } from './schedules/upkeep';
import { WebhookWork } from './webhooks/webhook-work';
import { quietly } from './quietly';

const MINUTE_MS = 60_000;
/** Other regions are asked every quarter of an hour at most; that something is due is seen within two seconds. */
const RELAY_TURNS_PER_HANDOVER_TURN = 10;
/** A call to another region that isn't settled by then is made again. */
const DRAIN_MS = 7000;

/** Everything that runs by itself in this process. */
@Injectable()
export class Runtime implements OnModuleDestroy {
  private readonly tell: (error: Error) => void;
  private queues: Queues | undefined;
  private tickers: Ticker[] = [];

  constructor(
    private readonly modules: ModuleRef,
    private readonly environment: Environment,
    private readonly transactions: ScopedTransactions,
    private readonly registry: Registry,
    private readonly webhooks: WebhookWork,
    private readonly handovers: FollowHandovers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) log: Logger,
  ) {
    this.tell = quietly(log);
  }

  start(): void {
    registerGauges(this.registry, this.transactions);
    const queues = new Queues(this.environment, this.tell);
    this.queues = queues;
    const bells = new Bells(queues);
    const relay = new Relay(this.transactions, bells);
    this.listen(queues, relay);
    const schedule = new NightSchedule(bells);
    const upkeep = new Upkeep(
      this.transactions,
      schedule,
      this.clock,
      this.environment.FEED_DAYS,
      this.tell,
      this.nights(),
    );
    this.tickers = [
      new Ticker(this.environment.RELAY_INTERVAL_MS, () => relay.tick(), this.tell),
      new Ticker(MINUTE_MS, () => upkeep.turn(), this.tell),
      new Ticker(MINUTE_MS, () => this.handOutVisits(), this.tell),
      new Ticker(this.handoverInterval(), () => this.handovers.begin(this.tell), this.tell),
      ...this.webhooks.tickers(this.tell),
    ];
    schedule.put().catch(this.tell);
    for (const ticker of this.tickers) ticker.start();
  }

  private nights(): RunSettings {
    const packs = this.modules.get(PublishedPacks, { strict: false });
    return { packs, chunkHouseholds: this.environment.NIGHT_CHUNK_HOUSEHOLDS };
  }

  private handoverInterval(): number {
    return this.environment.RELAY_INTERVAL_MS * RELAY_TURNS_PER_HANDOVER_TURN;
  }

  /** No new bells, then the jobs and attempts under way, then the queues; the database goes last, with the platform. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.tickers.map((ticker) => ticker.stop()));
    await Promise.all([this.webhooks.drain(), this.handovers.drain(DRAIN_MS), this.queues?.close()]);
  }

  /** After each night, pass and Monday, and when a budget is set; else it looks once and goes. */
  private handOutVisits(): Promise<unknown> {
    const { VISITS_PER_WEEK: perWeek, WARNING_WORKING_DAYS } = this.environment;
    const asked = { today: businessDate(this.clock.now()), perWeek, limits: warningLimits(WARNING_WORKING_DAYS) };
    return this.transactions.asSystem('visits', (tx) => handOutVisits(tx, asked));
  }

  private listen(queues: Queues, relay: Relay): void {
    const consumers = consumersByTopic(CONSUMERS.map((consumer) => this.modules.get(consumer, { strict: false })));
    const runScanChunk = this.modules.get(RunScanChunk, { strict: false });
    const { transactions, clock } = this;
    const handler = handlers({
      ...{ transactions, consumers, clock, runScanChunk },
      nights: this.nights(),
      ringChunks: () => relay.ringChunks(),
    });
    const process = async (job: Job) => {
      const handle = handler[job.name as JobName] as ((payload: unknown) => Promise<unknown>) | undefined;
      if (!handle) throw new Error(`unknown job: ${job.name}`);
      return handle(job.data);
    };
    for (const name of QUEUE_NAMES)
      queues.worker(name, CONCURRENCY[name], process).on('failed', (_job, error) => this.tell(error));
  }
}
