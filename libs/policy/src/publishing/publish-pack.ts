import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertEffectLater } from './assert-effect-later';
import type { MayAt } from '../may-at';
import type { HeldPack } from './held-pack';
import { refuse } from './publishing.errors';
import { takePackStep } from './take-pack-step';
import type { PackStep } from './take-pack-step';

/**
 * The second pair of eyes. From its effective date new applications of the place start with it; those under way keep
 * theirs (I9). It never changes again: a mistake is corrected by another pack.
 */
@Injectable()
export class PublishPack {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Refuses what a step refuses, `policy-four-eyes`, and `policy-effect-too-early` where the date has come meanwhile. */
  run(tx: Tx, actor: Actor, step: PackStep, mayAt: MayAt): Promise<HeldPack> {
    return takePackStep(tx, actor, { ...step, action: 'publish' }, mayAt, ({ proposedBy, effectiveFrom }) => {
      if (proposedBy === actor.id) throw refuse('policy-four-eyes');
      const at = this.clock.now();
      assertEffectLater(String(effectiveFrom), at);
      return { at };
    });
  }
}
