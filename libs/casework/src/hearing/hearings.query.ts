import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { HEARING_VIEW, hearingSeenBy } from './hearing.query';
import type { HearingRow, HearingView } from './hearing.query';
import type { HearingStatus } from './hearing';

export interface ListHearingsInput {
  status?: HearingStatus;
  householdId?: string;
  /** Id of the last line of the page before. */
  before?: string;
  limit: number;
}

const LIST = `
  ${HEARING_VIEW}
   where ($1::text is null or h.status = $1) and ($2::uuid is null or h.household_id = $2)
     and ($3::uuid is null or h.id < $3)
   order by h.id desc limit $4`;

/** Hearings of the actor's area, newest first; each line tells of people, so each is a logged look. */
export async function hearings(tx: Tx, actor: Actor, input: ListHearingsInput): Promise<HearingView[]> {
  assertMay(actor, 'hearing.read');
  const { status = null, householdId = null, before = null, limit } = input;
  const lines = await rows<HearingRow>(tx, LIST, [status, householdId, before, limit]);
  return lines.map((line) => hearingSeenBy(tx, actor, line));
}
