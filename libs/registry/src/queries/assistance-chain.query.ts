import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { AssistanceLink } from '../domain/assistance-chain';

const CHAIN = `
  select household_id as "householdId", division, application_id as "applicationId", measure_id as "measureId",
         programme, outcome, monthly_fen::float8 as "monthlyFen", one_off_fen::float8 as "oneOffFen",
         agency_name as "agencyName", decided_on::text as "decidedOn"
    from assistance_link where household_id = $1 order by decided_on, id`;

/** Everything decided for the household, oldest first. */
export function assistanceChain(tx: Tx, householdId: string): Promise<AssistanceLink[]> {
  return rows<AssistanceLink>(tx, CHAIN, [householdId]);
}
