import { Injectable } from '@nestjs/common';
import { APPLICATION_SUBMITTED, applicationMachine, getApplication } from '@yimen/casework';
import type { ApplicationSubmitted } from '@yimen/casework';
import { isFinal } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import type { EventConsumer, Tx } from '@yimen/platform';
import { moveWarnings } from '../persistence/move-warnings';
import { openEntryWarnings } from '../persistence/warning.repository';

/** The household applies: what the nights found about it is looked at there, and nobody visits twice. */
@Injectable()
export class FollowApplication implements EventConsumer {
  readonly topic = APPLICATION_SUBMITTED;

  async handle(tx: Tx, actor: Actor, { applicationId, householdId }: ApplicationSubmitted): Promise<void> {
    const found = await openEntryWarnings(tx, householdId);
    if (found.length === 0) return;
    // Heard late: it may be over by now, and what is open was found after it.
    const { status } = await getApplication(tx, applicationId);
    if (isFinal(applicationMachine, status)) return;
    const action = 'application-opened';
    for (const from of ['open', 'following'] as const) {
      const ids = found.filter((warning) => warning.status === from).map(({ id }) => id);
      if (ids.length > 0) await moveWarnings(tx, actor, ids, { action, from, to: 'in-application', applicationId });
    }
  }
}
