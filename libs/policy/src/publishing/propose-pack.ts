import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock, PlainDate } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertEffectLater } from './assert-effect-later';
import type { MayAt } from '../may-at';
import type { HeldPack } from './held-pack';
import { takePackStep } from './take-pack-step';
import type { PackStep } from './take-pack-step';

export interface Proposal extends PackStep {
  effectiveFrom: PlainDate;
  reason: string;
}

/** The first pair of eyes: from when, and why. */
@Injectable()
export class ProposePack {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Refuses what a step refuses, and `policy-effect-too-early`. */
  run(tx: Tx, actor: Actor, { effectiveFrom, reason, ...step }: Proposal, mayAt: MayAt): Promise<HeldPack> {
    return takePackStep(tx, actor, { ...step, action: 'propose' }, mayAt, () => {
      assertEffectLater(effectiveFrom, this.clock.now());
      return { effectiveFrom, reason };
    });
  }
}
