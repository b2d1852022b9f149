import type { Fen, PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { ChainLink } from '../domain/assistance-chain';

export const LINK = `
  id, household_id as "householdId", division, application_id as "applicationId", measure_id as "measureId",
  programme, member_ids as "memberIds", outcome, monthly_fen::float8 as "monthlyFen",
  one_off_fen::float8 as "oneOffFen", agency_name as "agencyName", decided_on::text as "decidedOn",
  reduced_fen::float8 as "reducedFen", reduced_on::text as "reducedOn", ended_on::text as "endedOn"`;

/** One link of the chain, held against other writers; null where there is none in the actor's area. */
export function lockAward(tx: Tx, linkId: string): Promise<ChainLink | null> {
  return row<ChainLink>(tx, `select ${LINK} from assistance_link where id = $1 for update`, [linkId]);
}

/** It was decided, after a hearing, that nothing is received from that day on (LAW 47, 48); what was granted stays readable. */
export async function endAward(tx: Tx, linkId: string, from: PlainDate): Promise<void> {
  await rows(tx, 'update assistance_link set ended_on = $2 where id = $1 and ended_on is null', [linkId, from]);
}

/** It was decided, after a hearing, that it is cut to so much a month (分) from that day on. */
export async function reduceAward(tx: Tx, linkId: string, toFen: Fen, from: PlainDate): Promise<void> {
  const text = 'update assistance_link set reduced_fen = $2, reduced_on = $3 where id = $1 and ended_on is null';
  await rows(tx, text, [linkId, toFen, from]);
}
