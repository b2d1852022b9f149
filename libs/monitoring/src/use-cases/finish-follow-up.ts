import { Inject, Injectable } from '@nestjs/common';
import { hearingFor } from '@yimen/casework';
import { addDays, businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { assertFresh, CLOCK } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { SILENT_AFTER_FOLLOW_UP_DAYS } from '../domain/dispositions';
import { followUpResult } from '../domain/follow-ups';
import type { FollowUp } from '../domain/follow-ups';
import { refuse } from '../domain/monitoring.errors';
import type { Warning } from '../domain/warning';
import { moveWarnings } from '../persistence/move-warnings';
import { lockWarning } from '../persistence/warning.repository';
import { viewWarning } from '../queries/warning.query';
import type { WarningView } from '../queries/warning.query';
import { assertAllowed } from './allowed-now';

export interface FinishFollowUpInput {
  id: string;
  seen: SeenVersion;
  result: string;
  note?: string;
  /** The hearing that somebody opened about the household, where the result says so. */
  hearingId?: string;
}

/**
 * What the follow-up came to. Nothing of aid changes by it: where verification bears the warning out, a person has opened
 * a hearing (LAW 48), and here it is only named (I7).
 */
@Injectable()
export class FinishFollowUp {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Refuses `not-allowed`, `warning-not-found`, `if-match-stale`, `warning-action-not-allowed`, `follow-up-result-unfit`,
   * `hearing-unfit`, `hearing-not-found`.
   */
  async run(tx: Tx, actor: Actor, { id, seen, result, note, hearingId }: FinishFollowUpInput): Promise<WarningView> {
    assertMay(actor, 'warning.dispose');
    const warning = await lockWarning(tx, id);
    assertMay(actor, 'warning.dispose', warning.division);
    assertFresh(seen, warning.version);
    assertAllowed(warning, 'finish-follow-up', actor);
    const { helped, confirmed } = followUpResult(warning.followUp as FollowUp, result);
    await assertHearing(tx, actor, warning, result, hearingId);
    const suppressedUntil = addDays(businessDate(this.clock.now()), SILENT_AFTER_FOLLOW_UP_DAYS);
    const told = { result, resultNote: note, hearingId, helped, confirmed, suppressedUntil };
    await moveWarnings(tx, actor, [id], { action: 'finish-follow-up', from: warning.status, to: 'disposed', ...told });
    return viewWarning(tx, actor, id);
  }
}

async function assertHearing(
  tx: Tx,
  actor: Actor,
  { householdId }: Warning,
  result: string,
  hearingId: string | undefined,
): Promise<void> {
  if ((result === 'hearing-opened') !== (hearingId !== undefined)) throw refuse('hearing-unfit');
  if (hearingId === undefined) return;
  const hearing = await hearingFor(tx, actor, hearingId);
  if (hearing.householdId !== householdId) throw refuse('hearing-unfit');
}
