import { Injectable } from '@nestjs/common';
import type { Actor } from '@yimen/kernel';
import { Environment } from '@yimen/platform';
import type { EventConsumer, Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import { FACTS_ARRIVED } from '../domain/monitoring.events';
import { openPass } from './open-pass';

/** A department has delivered: nobody waits for the night to learn what it says. */
@Injectable()
export class HearFacts implements EventConsumer {
  readonly topic = FACTS_ARRIVED;

  constructor(
    private readonly packs: PublishedPacks,
    private readonly environment: Environment,
  ) {}

  async handle(tx: Tx, actor: Actor): Promise<void> {
    await openPass(tx, actor, { packs: this.packs, chunkHouseholds: this.environment.NIGHT_CHUNK_HOUSEHOLDS });
  }
}
