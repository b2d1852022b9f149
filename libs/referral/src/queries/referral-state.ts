import { PAPERS } from '@yimen/casework';
import type { PaperCode } from '@yimen/casework';
import type { PlainDate } from '@yimen/kernel';
import { clockOf } from '../domain/clock-of';
import type { StandingClock } from '../domain/clock-of';
import { reasonText, reasonTexts } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { referralMachine } from '../domain/referral-states';
import type { ReferralClocks } from './referral-clocks';

/** What department and window both see of a referral: no name of anybody in the household. */
export interface ReferralState extends Pick<
  Referral,
  | 'id'
  | 'leadId'
  | 'programme'
  | 'programmeName'
  | 'status'
  | 'version'
  | 'outcome'
  | 'reason'
  | 'note'
  | 'parkedUntil'
  | 'urged'
  | 'monthlyFen'
  | 'oneOffFen'
> {
  /** Chinese: 待签收. */
  statusName: string;
  clock: StandingClock & {
    /** Last day in time; null while it stands still before that day, and where it was issued before clocks were kept. */
    due: PlainDate | null;
    /** Last day for taking it, while nobody has. */
    claimDue: PlainDate | null;
    /** Rests on a year whose holidays are not announced. */
    provisional: boolean;
    /** How it came about, in sentences a clerk can read. */
    explanation: string[];
  };
  /** Who has it in hand: an officer, or a bureau's own system by its agency. */
  holder: string | null;
  leaseUntil: string | null;
  /** All that were given; `reason` is the first. */
  reasons: { code: string; text: string }[];
  reasonText: string | null;
  /** What the applicant was asked for, while it waits for that. */
  papers: { code: string; name: string }[];
  issuedAt: string;
  endedAt: string | null;
}

/** `clocks` are its legal clocks, undefined where it has none. */
export function stateOf(referral: Referral, clocks: ReferralClocks | undefined): ReferralState {
  const { id, leadId, programme, programmeName, status, version, urged } = referral;
  const { outcome, reason, note, parkedUntil, monthlyFen, oneOffFen } = referral;
  return {
    ...{ id, leadId, programme, programmeName, status, version },
    statusName: referralMachine.states[status].name,
    clock: { ...clockOf(referral), ...daysOf(clocks) },
    holder: referral.holderName,
    leaseUntil: referral.leaseUntil?.toISOString() ?? null,
    ...{ outcome, reason },
    reasons: referral.reasons.map((code) => ({ code, text: reasonText(code) })),
    reasonText: reason && reasonTexts(referral.reasons),
    note,
    papers: (referral.papers as PaperCode[]).map((code) => ({ code, name: PAPERS[code].name })),
    ...{ parkedUntil, urged, monthlyFen, oneOffFen },
    issuedAt: referral.issuedAt.toISOString(),
    endedAt: referral.endedAt?.toISOString() ?? null,
  };
}

function daysOf(clocks: ReferralClocks | undefined): Omit<ReferralState['clock'], keyof StandingClock> {
  const { due = null, provisional = false, explanation = [] } = clocks?.total ?? {};
  return { due, claimDue: clocks?.claimDue ?? null, provisional, explanation };
}
