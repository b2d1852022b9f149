import { MEASURE_ENDED } from '@yimen/casework';
import type { MeasureEnded } from '@yimen/casework';
import { isFinal } from '@yimen/kernel';
import type { Actor, Fen, PlainDate } from '@yimen/kernel';
import { refuseRequest } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Referral, ReferralOutcome } from '../domain/referral';
import { reasonText } from '../domain/reasons';
import { isHeld, isLeased, referralMachine } from '../domain/referral-states';
import type { ReferralAction, ReferralStatus } from '../domain/referral-states';
import { updateReferral } from '../persistence/referral.repository';
import { runReferralClock } from './run-referral-clock';

/** What an action writes besides the status. */
export interface Told {
  reason?: string;
  note?: string;
  outcome?: ReferralOutcome;
  monthlyFen?: Fen;
  oneOffFen?: Fen;
  detail?: Record<string, unknown>;
}

export interface Move extends Told {
  action: ReferralAction;
  to: ReferralStatus;
  /** The legal day on which it is moved. */
  today: PlainDate;
}

/** Status, version, clock, log line, and where it ends the measure the window is told: all or nothing (I1, I5). */
export async function moveReferral(tx: Tx, actor: Actor, referral: Referral, move: Move): Promise<Referral> {
  const { action, to, today, detail: _, ...written } = move;
  const moved = await updateReferral(tx, referral, {
    ...written,
    status: to,
    keepsHolder: isHeld(to) || to === 'completed',
    leased: isLeased(to),
    ended: isFinal(referralMachine, to),
  });
  if (!moved) throw refuseRequest('if-match-stale');
  await runReferralClock(tx, moved, { from: referral.status, today, by: actor.name });
  recordMove(tx, actor, moved, referral.status, move);
  if (action === 'complete' || action === 'cancel')
    tx.ledger.announce({ topic: MEASURE_ENDED, payload: measureEnded(moved, actor, today) });
  return moved;
}

interface Recorded extends Omit<Move, 'action' | 'today'> {
  action: ReferralAction | 'issue';
}

/** The log line of a move; the department and the area's people may read it. */
export function recordMove(tx: Tx, actor: Actor, moved: Referral, from: ReferralStatus | null, move: Recorded): void {
  const { action, to, reason, note, outcome, detail } = move;
  const { id: referralId, applicationId, division, programme, toAgencyId: audienceAgencyId } = moved;
  const text = reason && reasonText(reason);
  const told = { reason, detail: { programme, text, note, outcome, ...detail } };
  tx.ledger.record(actor, { applicationId, referralId, division, audienceAgencyId, action, from, to, ...told });
}

/** A cancelled measure was refused by nobody: it was not pursued, and says why; who cancelled answers for it. */
function measureEnded(referral: Referral, actor: Actor, endedOn: PlainDate): MeasureEnded {
  const { measureId, applicationId, outcome, reason, monthlyFen, oneOffFen, toAgencyName } = referral;
  const agencyName = outcome ? toAgencyName : (actor.agencyName ?? toAgencyName);
  return {
    measureId,
    applicationId,
    outcome: outcome ?? 'not-pursued',
    reason,
    reasonText: reason === null ? undefined : reasonText(reason),
    monthlyFen,
    oneOffFen,
    agencyName,
    endedOn,
  };
}
