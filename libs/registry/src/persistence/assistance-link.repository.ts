import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { AssistanceLink } from '../domain/assistance-chain';

const INSERT = `
  insert into assistance_link (household_id, division, application_id, measure_id, programme, outcome, monthly_fen,
                               one_off_fen, agency_name, decided_on, member_ids)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (measure_id) do nothing`;

/** Adds what became of a measure to the household's chain; a second time changes nothing. */
export async function addAssistanceLink(tx: Tx, link: AssistanceLink): Promise<void> {
  await rows(tx, INSERT, [
    link.householdId,
    link.division,
    link.applicationId,
    link.measureId,
    link.programme,
    link.outcome,
    link.monthlyFen,
    link.oneOffFen,
    link.agencyName,
    link.decidedOn,
    link.memberIds,
  ]);
}
