import { MEASURE_ENDED } from '@yimen/casework';
import type { MeasureEnded } from '@yimen/casework';
import { isFinal } from '@yimen/kernel';
import type { Actor, Fen, PlainDate } from '@yimen/kernel';
import { refuseRequest } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { reasonTexts } from '../domain/reasons';
import type { Referral, ReferralOutcome } from '../domain/referral';
import { isHeld, isLeased, referralMachine } from '../domain/referral-states';
import type { ReferralAction, ReferralStatus } from '../domain/referral-states';
import { updateReferral } from '../persistence/referral.repository';
import { recordMove } from './record-move';
import { runReferralClock } from './run-referral-clock';

/** What an action writes besides the status. */
export interface Told {
  /** Coded; the first is the one that decided. */
  reasons?: readonly string[];
  note?: string;
  outcome?: ReferralOutcome;
  monthlyFen?: Fen;
  oneOffFen?: Fen;
  papers?: readonly string[];
  parkedUntil?: PlainDate;
  detail?: Record<string, unknown>;
}

export interface Move extends Told {
  action: ReferralAction;
  to: ReferralStatus;
  /** The legal day on which it is moved. */
  today: PlainDate;
}

/** Ends of a measure: what a department decided, or that nobody pursues it any more. */
const ENDS: ReadonlySet<ReferralAction> = new Set<ReferralAction>(['complete', 'close', 'cancel', 'void']);

/**
 * Status, version, clock, log line, and where it ends the measure the window is told (I1, I5). A helping part ends no
 * measure. What it means for lead and helping parts: `moveReferral`.
 */
export async function moveOne(tx: Tx, actor: Actor, referral: Referral, move: Move): Promise<Referral> {
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
  const { measureId } = moved;
  if (ENDS.has(action) && measureId !== null)
    tx.ledger.announce({ topic: MEASURE_ENDED, payload: { measureId, ...measureEnded(moved, actor, today) } });
  return moved;
}

/** A cancelled measure was refused by nobody: it was not pursued, and says why; who cancelled answers for it. */
function measureEnded(referral: Referral, actor: Actor, endedOn: PlainDate): Omit<MeasureEnded, 'measureId'> {
  const { applicationId, outcome, reason, reasons, monthlyFen, oneOffFen, toAgencyName } = referral;
  const agencyName = outcome ? toAgencyName : (actor.agencyName ?? toAgencyName);
  return {
    applicationId,
    outcome: outcome ?? 'not-pursued',
    reason,
    reasonText: reason === null ? undefined : reasonTexts(reasons),
    monthlyFen,
    oneOffFen,
    agencyName,
    endedOn,
  };
}
