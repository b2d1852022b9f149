import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { RerouteReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { findTarget } from './find-target';
import type { Target } from './find-target';
import { IssueAgain } from './issue-again';
import { takeWindowStep } from './take-window-step';

export interface RerouteInput extends Target {
  id: string;
  seen: SeenVersion;
  reason: RerouteReason;
  note?: string;
}

/** 改派: a referral that came back, is parked, or that nobody has claimed, goes elsewhere. */
@Injectable()
export class RerouteReferral {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly issueAgain: IssueAgain,
  ) {}

  /**
   * The old one is over, and a new one with that agency's own packet goes out, on the old one's clock; returns the new one.
   * Refuses `reroute-target-unclear`, `agency-not-serving`, `application-not-in-handling`.
   */
  async run(tx: Tx, actor: Actor, input: RerouteInput): Promise<Referral> {
    const { id, seen, reason, note } = input;
    const today = businessDate(this.clock.now());
    const old = await takeWindowStep(tx, actor, { id, seen, today, action: 'reroute' }, { reasons: [reason], note });
    const agency = await findTarget(tx, input, old.division);
    return this.issueAgain.run(tx, actor, { old, agency, today, purpose: 'reroute-referral' });
  }
}
