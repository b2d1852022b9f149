import { reasonTexts } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { referralMachine } from '../domain/referral-states';

/** A helping part as whoever leads and the window see it: what was asked, how far it is, what came of it. */
export interface AssistView extends Pick<
  Referral,
  'id' | 'task' | 'status' | 'version' | 'outcome' | 'note' | 'monthlyFen' | 'oneOffFen' | 'urged'
> {
  agencyId: string;
  agencyName: string;
  statusName: string;
  reasonText: string | null;
  issuedAt: string;
  endedAt: string | null;
}

export function assistView(assist: Referral): AssistView {
  const { id, task, status, version, outcome, note, monthlyFen, oneOffFen, urged } = assist;
  const { toAgencyId: agencyId, toAgencyName: agencyName } = assist;
  return {
    ...{ id, task, agencyId, agencyName, status },
    statusName: referralMachine.states[status].name,
    ...{ version, outcome },
    reasonText: assist.reason && reasonTexts(assist.reasons),
    ...{ note, monthlyFen, oneOffFen, urged },
    issuedAt: assist.issuedAt.toISOString(),
    endedAt: assist.endedAt?.toISOString() ?? null,
  };
}
