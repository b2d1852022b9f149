import type { Answer, MeasureOutcome } from '@yimen/casework';
import type { Handover } from './handover';
import { RETURN_REASON_CODES } from './end-reasons';
import type { ReturnReason } from './end-reasons';
import type { PeerMeasure, PeerView } from './peer-view';

/** What a look at the other side comes to here. */
export type Reading =
  | { come: 'nothing-new' }
  | { come: 'progress' }
  | { come: 'back'; reason: ReturnReason; note?: string }
  | { come: 'answer'; answer: Answer & { decidedBy: string }; note?: string };

type Before = Pick<Handover, 'peerStatus' | 'decided' | 'measures'>;

/**
 * An ended application there is an answer, or it comes back; progress is another status, or other counts of measures: a
 * version alone tells nobody anything.
 */
export function readingOf(before: Before, view: PeerView): Reading {
  switch (view.status) {
    case 'sent-back':
      return { come: 'back', reason: sentBackFor(view.reason?.code), note: view.reason?.text };
    case 'concluded':
    case 'declined':
      return { come: 'answer', answer: answerOf(view, view.outcome ?? 'refused'), note: view.reason?.text };
    case 'withdrawn':
      return { come: 'answer', answer: answerOf(view, 'not-pursued'), note: '申请人在办理地撤回了申请' };
    default:
      return isAsBefore(before, view) ? { come: 'nothing-new' } : { come: 'progress' };
  }
}

function isAsBefore({ peerStatus, decided, measures }: Before, view: PeerView): boolean {
  const now = decidedOf(view);
  return view.status === peerStatus && now.decided === decided && now.measures === measures;
}

/** A reason that another system invented is still a reason for people to look into. */
function sentBackFor(code: string | undefined): ReturnReason {
  return RETURN_REASON_CODES.find((known) => known === code) ?? 'not-taken';
}

function answerOf({ office, measures }: PeerView, outcome: MeasureOutcome): Answer & { decidedBy: string } {
  return { outcome, lead: null, decidedBy: office, measures: measures.filter(isDecided).map(answered) };
}

type Decided = PeerMeasure & { outcome: MeasureOutcome };

function isDecided(measure: PeerMeasure): measure is Decided {
  return measure.outcome !== null;
}

function answered({ programme, programmeName, outcome, reason, agencyName }: Decided): Answer['measures'][number] {
  return {
    ...{ programme, programmeName, outcome, reason, agencyName: agencyName ?? '' },
    ...{ monthlyFen: null, oneOffFen: null },
  };
}

/** How many measures are decided there, of how many. */
export function decidedOf({ measures }: PeerView): { decided: number; measures: number } {
  return { decided: measures.filter(isDecided).length, measures: measures.length };
}
