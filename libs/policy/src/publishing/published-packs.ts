import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { businessDate, divisionPrefix } from '@yimen/kernel';
import type { Clock, PlainDate } from '@yimen/kernel';
import { CLOCK, Environment, LOGGER, ScopedTransactions } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Logger } from 'pino';
import { refuse } from '../domain/policy.errors';
import { keptPack, loadPack } from '../pack/load-pack';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { inForce, stillToCome } from './in-force';
import { deliveredPack } from './pack-text';
import { publishedPacks, publishedText } from './published.query';
import type { Published } from './published.query';

const REFRESH_MS = 20_000;

/**
 * Which pack is in force where and when, and each pack by its ref, for ever (I9). Held in memory, so that a submission
 * asks no extra question; read again every 20 seconds. That is soon enough: a pack is published at least five minutes
 * before the day it takes effect (`earliestEffect`), so every process knows it before the first application that must
 * start with it. While the database can't be asked, nobody can submit either, and what was read before stays.
 */
@Injectable()
export class PublishedPacks implements OnModuleInit, OnModuleDestroy {
  /** In force where nothing is published. A faulty one stops the process. */
  private readonly delivered: PolicyPack;
  private published: readonly Published[] = [];
  private readonly packs = new Map<string, PolicyPack>();
  /** Published, yet not to be read by this version of the service: told once. */
  private readonly unreadable = new Set<string>();
  private reading: Promise<void> = Promise.resolve();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly transactions: ScopedTransactions,
    environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.delivered = loadPack(environment.POLICY_PACK);
  }

  /** A process that can't know what is in force doesn't start. */
  async onModuleInit(): Promise<void> {
    await this.read();
    this.timer = setInterval(() => void this.refresh(), REFRESH_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.reading;
  }

  /** Ref of the pack that an application of this place starts with on that day. */
  refInForce(division: string, on: PlainDate): string {
    return inForce(this.published, division, on)?.ref ?? this.delivered.ref;
  }

  /** Division prefixes of the places that have a pack of their own in force on that day. */
  placesInForce(on: PlainDate): string[] {
    const begun = this.published.filter(({ effectiveFrom }) => effectiveFrom <= on);
    return [...new Set(begun.map(({ division }) => divisionPrefix(division)))];
  }

  /** The pack of this ref, published or delivered. Refuses `policy-pack-unknown`. */
  async load(tx: Tx, ref: string): Promise<PolicyPack> {
    const isPublished = this.published.some((pack) => pack.ref === ref) || this.unreadable.has(ref);
    const held = this.packs.get(ref) ?? (isPublished ? null : deliveredPack(ref));
    if (held) return held;
    const text = await publishedText(tx, ref);
    if (text === null) throw refuse('policy-pack-unknown', `没有政策包“${ref}”`);
    return this.keep(ref, text);
  }

  /** Reads what is published now; one reading after the other. Never throws: what was known stays. */
  refresh(): Promise<void> {
    this.reading = this.reading
      .then(() => this.read())
      .catch((error: Error) => this.log.warn({ message: error.message }, 'published packs not read'));
    return this.reading;
  }

  private read(): Promise<void> {
    const today = businessDate(this.clock.now());
    return this.transactions.asSystem('published-packs', async (tx) => {
      const published = await publishedPacks(tx);
      for (const { ref } of stillToCome(published, today)) await this.readOnce(tx, ref);
      this.published = published.filter(({ ref }) => !this.unreadable.has(ref));
    });
  }

  /** One that can't be read is left out: the pack before it stays in force rather than half of this one. */
  private async readOnce(tx: Tx, ref: string): Promise<void> {
    if (this.packs.has(ref) || this.unreadable.has(ref)) return;
    const text = await publishedText(tx, ref);
    try {
      this.keep(ref, String(text));
    } catch (error) {
      this.unreadable.add(ref);
      this.log.error({ ref, message: (error as Error).message }, 'published pack unreadable');
    }
  }

  private keep(ref: string, text: string): PolicyPack {
    const pack = keptPack(text, ref);
    this.packs.set(ref, pack);
    return pack;
  }
}
