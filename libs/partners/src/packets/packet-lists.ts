import type { AgencyKind } from '@yimen/kernel';
import { CHARITY, OTHER_REGION, PUBLIC_SECURITY, VILLAGE } from './lists/beyond';
import { COUNTY_CIVIL_AFFAIRS, WINDOW } from './lists/civil-affairs';
import * as departments from './lists/departments';
import type { PacketList } from './packet-list';

/** Least data per kind of agency and purpose: literal, so that a reviewer reads what leaves. The last list of each takes the rest. */
export const PACKET_LISTS: Readonly<Record<AgencyKind, readonly PacketList[]>> = {
  window: [WINDOW],
  'county-civil-affairs': COUNTY_CIVIL_AFFAIRS,
  'medical-insurance': [departments.MEDICAL_INSURANCE],
  housing: [departments.HOUSING],
  education: [departments.EDUCATION],
  'human-resources': [departments.HUMAN_RESOURCES],
  emergency: [departments.EMERGENCY],
  'disabled-federation': [departments.DISABLED_FEDERATION],
  charity: [CHARITY],
  village: [VILLAGE],
  'other-region': [OTHER_REGION],
  'public-security': [PUBLIC_SECURITY],
};

/** The list that a referral of that programme to such an agency is told by. */
export function packetListFor(kind: AgencyKind, programme: string): PacketList {
  return PACKET_LISTS[kind].find(({ programmes }) => programmes?.includes(programme) ?? true) as PacketList;
}
