import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/discovery.errors';
import type { Lead } from '../domain/lead';

/** Works in `returning` too: no join. */
export const LEAD = `
  id, receipt_no as "leadNo", division, status, version, reporter_kind as "reporterKind", came_by as "cameBy",
  reporter_id as "reporterId", reporter_name as "reporterName", reporter_phone as "reporterPhone",
  person_name as "personName", resident_id as "residentId", phone, address, seen, needs, minor, danger,
  respond_by as "respondBy", holder_name as "holderName", outcome, note, quiet_until::text as "quietUntil",
  application_id as "applicationId", visit_plan_id as "visitPlanId", referred_agency_id as "referredAgencyId",
  duplicate_of as "duplicateOf", proposed_by as "proposedBy", reported_at as "reportedAt", ended_at as "endedAt"`;

const GET = `select ${LEAD} from lead where id = $1`;
const LOCK = `${GET} for update`;

/** Refuses `lead-not-found`, also for one outside the actor's area. */
export async function getLead(tx: Tx, id: string): Promise<Lead> {
  return found(await row<Lead>(tx, GET, [id]));
}

/** The same, held against other writers until the transaction ends. */
export async function lockLead(tx: Tx, id: string): Promise<Lead> {
  return found(await row<Lead>(tx, LOCK, [id]));
}

function found(lead: Lead | null): Lead {
  if (!lead) throw refuse('lead-not-found');
  return lead;
}
