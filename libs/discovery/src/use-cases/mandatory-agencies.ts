import type { Tx } from '@yimen/platform';
import { agencyFor } from '@yimen/staff';

const TO_TELL = [
  ['mandatory-county', 'county-civil-affairs'],
  ['mandatory-police', 'public-security'],
] as const;

/** Whom a report about a minor goes to at once (未成年人保护法 第11条); a county without one of them in the system has the other. */
export async function mandatoryAgencies(tx: Tx, division: string): Promise<{ agencyId: string; why: string }[]> {
  const told: { agencyId: string; why: string }[] = [];
  for (const [why, kind] of TO_TELL) {
    const agency = await agencyFor(tx, kind, division);
    if (agency) told.push({ agencyId: agency.id, why });
  }
  return told;
}
