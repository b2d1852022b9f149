import type { AgencyKind } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { agencyFor } from '@yimen/staff';
import { refuse } from '../domain/discovery.errors';
import type { Lead } from '../domain/lead';
import { tellAgency } from '../persistence/tell-agency';

/** 转介: the agency of that kind sees the lead from now on and says that it has (LAW 39, 60). Refuses `lead-agency-unknown`. */
export async function passOn(tx: Tx, lead: Lead, kind: AgencyKind, at: Date): Promise<string> {
  const agency = await agencyFor(tx, kind, lead.division);
  if (!agency) throw refuse('lead-agency-unknown');
  await tellAgency(tx, lead, agency.id, at);
  return agency.id;
}
