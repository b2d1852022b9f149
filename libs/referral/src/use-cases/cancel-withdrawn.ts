import { Inject, Injectable } from '@nestjs/common';
import { APPLICATION_WITHDRAWN } from '@yimen/casework';
import type { ApplicationWithdrawn } from '@yimen/casework';
import { businessDate, next } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { EventConsumer, Tx } from '@yimen/platform';
import type { SystemReason } from '../domain/reasons';
import { referralMachine } from '../domain/referral-states';
import type { ReferralStatus } from '../domain/referral-states';
import { lockLiveReferrals } from '../persistence/referral.repository';
import { moveReferral } from './move-referral';

const REASON: SystemReason = 'application-withdrawn';

/** The applicant took it back: nobody goes on working on it. */
@Injectable()
export class CancelWithdrawn implements EventConsumer {
  readonly topic = APPLICATION_WITHDRAWN;

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async handle(tx: Tx, actor: Actor, { applicationId }: ApplicationWithdrawn): Promise<void> {
    const today = businessDate(this.clock.now());
    for (const referral of await lockLiveReferrals(tx, applicationId)) {
      const to = next(referralMachine, referral.status, 'cancel') as ReferralStatus;
      await moveReferral(tx, actor, referral, { action: 'cancel', to, today, reasons: [REASON] });
    }
  }
}
