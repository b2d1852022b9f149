import { Injectable } from '@nestjs/common';
import { HANDED_OVER_WITHDRAWN } from '@yimen/casework';
import type { ApplicationWithdrawn } from '@yimen/casework';
import type { Actor } from '@yimen/kernel';
import type { EventConsumer, Tx } from '@yimen/platform';
import { lockLiveHandover } from '../persistence/handover.repository';
import { confirmUntold } from './confirm-untold';
import { moveHandover } from './move-handover';

/** The applicant took the application back: nobody delivers it any more, and whoever has it is told. */
@Injectable()
export class TellWithdrawn implements EventConsumer {
  readonly topic = HANDED_OVER_WITHDRAWN;

  async handle(tx: Tx, actor: Actor, { applicationId }: ApplicationWithdrawn): Promise<void> {
    const handover = await lockLiveHandover(tx, applicationId);
    if (!handover) return;
    const moved = await moveHandover(tx, actor, handover, { action: 'withdraw', reason: 'applicant-withdrew' });
    await confirmUntold(tx, actor, moved);
  }
}
