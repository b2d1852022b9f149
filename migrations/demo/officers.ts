import { COUNTY_AGENCY_KINDS, agencyCode } from '../reference/agencies';
import type { AgencyKind } from '../reference/agencies';
import { deterministicId } from '../reference/deterministic-id';
import { randomStream } from './chance/random';
import { DEMO_COUNTIES } from './demo-places';
import type { DemoCounty, DemoTownship } from './demo-places';
import type { Sex } from './people/given-names';
import { drawGivenName, drawSurname } from './people/person-name';

type DemoRole =
  | 'window-clerk'
  | 'township-reviewer'
  | 'assistant'
  | 'county-officer'
  | 'supervisor'
  | 'department-handler'
  | 'policy-officer';

/** `subject` is the sign-in name; a role holds for a division (12 digits) and all inside it. */
export interface DemoOfficer {
  id: string;
  subject: string;
  name: string;
  agencyCode: string;
  roles: { role: DemoRole; division: string }[];
}

const DEPARTMENT_PINYIN: Partial<Record<AgencyKind, string>> = {
  'medical-insurance': 'medical',
  'disabled-federation': 'disabled',
  'public-security': 'police',
};

/** Departments that work referrals off by the partner API: all but civil affairs. */
export const DEPARTMENT_KINDS = COUNTY_AGENCY_KINDS.filter((kind) => kind !== 'county-civil-affairs');

/** Second people at one desk, so that two can race for the same case, or publish what the other proposed. */
const DOUBLED = ['tongjing-clerk', 'yubei-medical', 'yubei-policy', 'yunyang-policy', 'shapingba-policy'];

export function demoOfficers(): DemoOfficer[] {
  return DEMO_COUNTIES.flatMap((county) => [
    ...county.townships.flatMap((township) => townshipOfficers(township)),
    ...countyOfficers(county),
  ]).flatMap((officer) =>
    DOUBLED.includes(officer.subject) ? [officer, colleagueOf(officer, `${officer.subject}-2`)] : [officer],
  );
}

function townshipOfficers({ code, pinyin, assistantVillage }: DemoTownship): DemoOfficer[] {
  const township = `${code}000`;
  const window = agencyCode('window', township);
  return [
    officer(`${pinyin}-clerk`, window, 'window-clerk', township),
    officer(`${pinyin}-reviewer`, window, 'township-reviewer', township),
    officer(`${pinyin}-assistant`, window, 'assistant', assistantVillage),
  ];
}

function countyOfficers({ code, pinyin }: DemoCounty): DemoOfficer[] {
  const county = `${code}000000`;
  const civilAffairs = agencyCode('county-civil-affairs', county);
  return [
    officer(`${pinyin}-civil-affairs`, civilAffairs, 'county-officer', county),
    officer(`${pinyin}-supervisor`, civilAffairs, 'supervisor', county),
    officer(`${pinyin}-policy`, civilAffairs, 'policy-officer', county),
    ...DEPARTMENT_KINDS.map((kind) => {
      const subject = `${pinyin}-${DEPARTMENT_PINYIN[kind] ?? kind}`;
      return officer(subject, agencyCode(kind, county), 'department-handler', county);
    }),
  ];
}

function officer(subject: string, agency: string, role: DemoRole, division: string): DemoOfficer {
  return { ...person(subject), agencyCode: agency, roles: [{ role, division }] };
}

function colleagueOf(first: DemoOfficer, subject: string): DemoOfficer {
  return { ...first, ...person(subject) };
}

function person(subject: string): Pick<DemoOfficer, 'id' | 'subject' | 'name'> {
  const random = randomStream(0, 'officer', subject);
  const sex: Sex = random.chance(0.45) ? 'male' : 'female';
  const name = drawSurname(random) + drawGivenName(random, random.int(1970, 1998), sex);
  return { id: deterministicId('officer', subject), subject, name };
}
