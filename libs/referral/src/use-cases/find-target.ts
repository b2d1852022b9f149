import { divisionPrefix } from '@yimen/kernel';
import type { AgencyKind } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { agencyById, agencyFor } from '@yimen/staff';
import type { AgencyView } from '@yimen/staff';
import { refuse } from '../domain/referral.errors';

/** One of the two. */
export interface Target {
  toAgencyKind?: AgencyKind;
  toAgencyId?: string;
}

/** The agency that somebody named, serving the place. Refuses `reroute-target-unclear`, `agency-not-serving`. */
export async function findTarget(tx: Tx, { toAgencyKind, toAgencyId }: Target, division: string): Promise<AgencyView> {
  if (Boolean(toAgencyKind) === Boolean(toAgencyId)) throw refuse('reroute-target-unclear');
  const agency = toAgencyId ? await agencyById(tx, toAgencyId) : await agencyFor(tx, toAgencyKind!, division);
  if (!agency || !division.startsWith(divisionPrefix(agency.division))) throw refuse('agency-not-serving');
  return agency;
}
